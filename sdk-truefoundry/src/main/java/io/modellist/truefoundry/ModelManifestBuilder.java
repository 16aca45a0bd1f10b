package io.modellist.truefoundry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates a {@link ModelManifest}. Each method sets the component of the same name. A component
 * that is not set is absent: null, or empty if it is a list or a map. Mutable; use it from one
 * thread.
 */
public final class ModelManifestBuilder {
  private @Nullable String name;
  private Map<String, @Nullable Object> metadata = Map.of();
  private @Nullable String mlRepo;
  private @Nullable ModelSource source;
  private @Nullable String description;
  private @Nullable String versionAlias;
  private @Nullable Integer version;
  private @Nullable String type;
  private @Nullable ModelFramework framework;
  private @Nullable ModelEnvironment environment;
  private @Nullable Long step;
  private @Nullable String runId;

  ModelManifestBuilder() {}

  ModelManifestBuilder(ModelManifest from) {
    name = from.name();
    metadata = from.metadata();
    mlRepo = from.mlRepo();
    source = from.source();
    description = from.description();
    versionAlias = from.versionAlias();
    version = from.version();
    type = from.type();
    framework = from.framework();
    environment = from.environment();
    step = from.step();
    runId = from.runId();
  }

  /** Sets {@link ModelManifest#name()}. */
  public ModelManifestBuilder name(@Nullable String name) {
    this.name = name;
    return this;
  }

  /** Sets {@link ModelManifest#metadata()}. */
  public ModelManifestBuilder metadata(Map<String, @Nullable Object> metadata) {
    this.metadata = metadata;
    return this;
  }

  /** Sets {@link ModelManifest#mlRepo()}. */
  public ModelManifestBuilder mlRepo(@Nullable String mlRepo) {
    this.mlRepo = mlRepo;
    return this;
  }

  /** Sets {@link ModelManifest#source()}. */
  public ModelManifestBuilder source(@Nullable ModelSource source) {
    this.source = source;
    return this;
  }

  /** Sets {@link ModelManifest#description()}. */
  public ModelManifestBuilder description(@Nullable String description) {
    this.description = description;
    return this;
  }

  /** Sets {@link ModelManifest#versionAlias()}. */
  public ModelManifestBuilder versionAlias(@Nullable String versionAlias) {
    this.versionAlias = versionAlias;
    return this;
  }

  /** Sets {@link ModelManifest#version()}. */
  public ModelManifestBuilder version(@Nullable Integer version) {
    this.version = version;
    return this;
  }

  /** Sets {@link ModelManifest#type()}. */
  public ModelManifestBuilder type(@Nullable String type) {
    this.type = type;
    return this;
  }

  /** Sets {@link ModelManifest#framework()}. */
  public ModelManifestBuilder framework(@Nullable ModelFramework framework) {
    this.framework = framework;
    return this;
  }

  /** Sets {@link ModelManifest#environment()}. */
  public ModelManifestBuilder environment(@Nullable ModelEnvironment environment) {
    this.environment = environment;
    return this;
  }

  /** Sets {@link ModelManifest#step()}. */
  public ModelManifestBuilder step(@Nullable Long step) {
    this.step = step;
    return this;
  }

  /** Sets {@link ModelManifest#runId()}. */
  public ModelManifestBuilder runId(@Nullable String runId) {
    this.runId = runId;
    return this;
  }

  /** Creates the manifest. */
  public ModelManifest build() {
    return new ModelManifest(
        name,
        metadata,
        mlRepo,
        source,
        description,
        versionAlias,
        version,
        type,
        framework,
        environment,
        step,
        runId);
  }
}
