package io.modellist.orgregistry;

import io.modellist.core.Extras;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates an {@link OrgRegistryModel}. Each method sets the component of the same name. A component
 * that is not set is absent: null, or empty if it is a list or a map. Mutable; use it from one
 * thread.
 */
public final class OrgRegistryModelBuilder {
  private @Nullable String uuid;
  private final @Nullable String name;
  private @Nullable String prettyName;
  private @Nullable String summary;
  private @Nullable String version;
  private @Nullable Integer versionCount;
  private List<String> aliases = List.of();
  private @Nullable String framework;
  private @Nullable String architecture;
  private @Nullable String baseModel;
  private @Nullable String task;
  private List<String> taskCategories = List.of();
  private List<String> language = List.of();
  private @Nullable String license;
  private @Nullable String sizeCategory;
  private List<String> tags = List.of();
  private @Nullable Boolean isPublic;
  private @Nullable Long downloadCount;
  private Map<String, @Nullable Object> origin = Map.of();
  private @Nullable Instant createdAt;
  private @Nullable Instant updatedAt;
  private Extras extras = Extras.none();

  OrgRegistryModelBuilder(String name) {
    this.name = name;
  }

  OrgRegistryModelBuilder(OrgRegistryModel model) {
    uuid = model.uuid();
    name = model.name();
    prettyName = model.prettyName();
    summary = model.summary();
    version = model.version();
    versionCount = model.versionCount();
    aliases = model.aliases();
    framework = model.framework();
    architecture = model.architecture();
    baseModel = model.baseModel();
    task = model.task();
    taskCategories = model.taskCategories();
    language = model.language();
    license = model.license();
    sizeCategory = model.sizeCategory();
    tags = model.tags();
    isPublic = model.isPublic();
    downloadCount = model.downloadCount();
    origin = model.origin();
    createdAt = model.createdAt();
    updatedAt = model.updatedAt();
    extras = model.extras();
  }

  /** Sets {@link OrgRegistryModel#uuid()}. */
  public OrgRegistryModelBuilder uuid(@Nullable String uuid) {
    this.uuid = uuid;
    return this;
  }

  /** Sets {@link OrgRegistryModel#prettyName()}. */
  public OrgRegistryModelBuilder prettyName(@Nullable String prettyName) {
    this.prettyName = prettyName;
    return this;
  }

  /** Sets {@link OrgRegistryModel#summary()}. */
  public OrgRegistryModelBuilder summary(@Nullable String summary) {
    this.summary = summary;
    return this;
  }

  /** Sets {@link OrgRegistryModel#version()}. */
  public OrgRegistryModelBuilder version(@Nullable String version) {
    this.version = version;
    return this;
  }

  /** Sets {@link OrgRegistryModel#versionCount()}. */
  public OrgRegistryModelBuilder versionCount(@Nullable Integer versionCount) {
    this.versionCount = versionCount;
    return this;
  }

  /** Sets {@link OrgRegistryModel#aliases()}. */
  public OrgRegistryModelBuilder aliases(List<String> aliases) {
    this.aliases = aliases;
    return this;
  }

  /** Sets {@link OrgRegistryModel#framework()}. */
  public OrgRegistryModelBuilder framework(@Nullable String framework) {
    this.framework = framework;
    return this;
  }

  /** Sets {@link OrgRegistryModel#architecture()}. */
  public OrgRegistryModelBuilder architecture(@Nullable String architecture) {
    this.architecture = architecture;
    return this;
  }

  /** Sets {@link OrgRegistryModel#baseModel()}. */
  public OrgRegistryModelBuilder baseModel(@Nullable String baseModel) {
    this.baseModel = baseModel;
    return this;
  }

  /** Sets {@link OrgRegistryModel#task()}. */
  public OrgRegistryModelBuilder task(@Nullable String task) {
    this.task = task;
    return this;
  }

  /** Sets {@link OrgRegistryModel#taskCategories()}. */
  public OrgRegistryModelBuilder taskCategories(List<String> taskCategories) {
    this.taskCategories = taskCategories;
    return this;
  }

  /** Sets {@link OrgRegistryModel#language()}. */
  public OrgRegistryModelBuilder language(List<String> language) {
    this.language = language;
    return this;
  }

  /** Sets {@link OrgRegistryModel#license()}. */
  public OrgRegistryModelBuilder license(@Nullable String license) {
    this.license = license;
    return this;
  }

  /** Sets {@link OrgRegistryModel#sizeCategory()}. */
  public OrgRegistryModelBuilder sizeCategory(@Nullable String sizeCategory) {
    this.sizeCategory = sizeCategory;
    return this;
  }

  /** Sets {@link OrgRegistryModel#tags()}. */
  public OrgRegistryModelBuilder tags(List<String> tags) {
    this.tags = tags;
    return this;
  }

  /** Sets {@link OrgRegistryModel#isPublic()}. */
  public OrgRegistryModelBuilder isPublic(@Nullable Boolean isPublic) {
    this.isPublic = isPublic;
    return this;
  }

  /** Sets {@link OrgRegistryModel#downloadCount()}. */
  public OrgRegistryModelBuilder downloadCount(@Nullable Long downloadCount) {
    this.downloadCount = downloadCount;
    return this;
  }

  /** Sets {@link OrgRegistryModel#origin()}. */
  public OrgRegistryModelBuilder origin(Map<String, @Nullable Object> origin) {
    this.origin = origin;
    return this;
  }

  /** Sets {@link OrgRegistryModel#createdAt()}. */
  public OrgRegistryModelBuilder createdAt(@Nullable Instant createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  /** Sets {@link OrgRegistryModel#updatedAt()}. */
  public OrgRegistryModelBuilder updatedAt(@Nullable Instant updatedAt) {
    this.updatedAt = updatedAt;
    return this;
  }

  /** Sets {@link OrgRegistryModel#extras()}. */
  public OrgRegistryModelBuilder extras(Extras extras) {
    this.extras = extras;
    return this;
  }

  /** Creates the model. */
  public OrgRegistryModel build() {
    return new OrgRegistryModel(
        uuid,
        name,
        prettyName,
        summary,
        version,
        versionCount,
        aliases,
        framework,
        architecture,
        baseModel,
        task,
        taskCategories,
        language,
        license,
        sizeCategory,
        tags,
        isPublic,
        downloadCount,
        origin,
        createdAt,
        updatedAt,
        extras);
  }
}
