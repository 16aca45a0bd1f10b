package io.modellist.openwebui;

import io.modellist.core.Extras;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates an {@link OpenWebUiModel}. Each method sets the component of the same name. A component
 * that is not set is absent: null, or empty if it is a list or a map. Mutable; use it from one
 * thread.
 */
public final class OpenWebUiModelBuilder {
  private final String id;
  private @Nullable String versionId;
  private @Nullable String userId;
  private @Nullable String baseModelId;
  private @Nullable String name;
  private Map<String, @Nullable Object> params = Map.of();
  private @Nullable ModelMeta meta;
  private List<AccessGrant> accessGrants = List.of();
  private @Nullable Boolean isActive;
  private @Nullable Boolean writeAccess;
  private @Nullable ModelOwner user;
  private @Nullable Instant createdAt;
  private @Nullable Instant updatedAt;
  private Extras extras = Extras.none();

  OpenWebUiModelBuilder(String id) {
    this.id = id;
  }

  OpenWebUiModelBuilder(OpenWebUiModel model) {
    id = model.id();
    versionId = model.versionId();
    userId = model.userId();
    baseModelId = model.baseModelId();
    name = model.name();
    params = model.params();
    meta = model.meta();
    accessGrants = model.accessGrants();
    isActive = model.isActive();
    writeAccess = model.writeAccess();
    user = model.user();
    createdAt = model.createdAt();
    updatedAt = model.updatedAt();
    extras = model.extras();
  }

  /** Sets {@link OpenWebUiModel#versionId()}. */
  public OpenWebUiModelBuilder versionId(@Nullable String versionId) {
    this.versionId = versionId;
    return this;
  }

  /** Sets {@link OpenWebUiModel#userId()}. */
  public OpenWebUiModelBuilder userId(@Nullable String userId) {
    this.userId = userId;
    return this;
  }

  /** Sets {@link OpenWebUiModel#baseModelId()}. */
  public OpenWebUiModelBuilder baseModelId(@Nullable String baseModelId) {
    this.baseModelId = baseModelId;
    return this;
  }

  /** Sets {@link OpenWebUiModel#name()}. */
  public OpenWebUiModelBuilder name(@Nullable String name) {
    this.name = name;
    return this;
  }

  /** Sets {@link OpenWebUiModel#params()}. */
  public OpenWebUiModelBuilder params(Map<String, @Nullable Object> params) {
    this.params = params;
    return this;
  }

  /** Sets {@link OpenWebUiModel#meta()}. */
  public OpenWebUiModelBuilder meta(@Nullable ModelMeta meta) {
    this.meta = meta;
    return this;
  }

  /** Sets {@link OpenWebUiModel#accessGrants()}. */
  public OpenWebUiModelBuilder accessGrants(List<AccessGrant> accessGrants) {
    this.accessGrants = accessGrants;
    return this;
  }

  /** Sets {@link OpenWebUiModel#isActive()}. */
  public OpenWebUiModelBuilder isActive(@Nullable Boolean isActive) {
    this.isActive = isActive;
    return this;
  }

  /** Sets {@link OpenWebUiModel#writeAccess()}. */
  public OpenWebUiModelBuilder writeAccess(@Nullable Boolean writeAccess) {
    this.writeAccess = writeAccess;
    return this;
  }

  /** Sets {@link OpenWebUiModel#user()}. */
  public OpenWebUiModelBuilder user(@Nullable ModelOwner user) {
    this.user = user;
    return this;
  }

  /** Sets {@link OpenWebUiModel#createdAt()}. */
  public OpenWebUiModelBuilder createdAt(@Nullable Instant createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  /** Sets {@link OpenWebUiModel#updatedAt()}. */
  public OpenWebUiModelBuilder updatedAt(@Nullable Instant updatedAt) {
    this.updatedAt = updatedAt;
    return this;
  }

  /** Sets {@link OpenWebUiModel#extras()}. */
  public OpenWebUiModelBuilder extras(Extras extras) {
    this.extras = extras;
    return this;
  }

  /** Creates the model. */
  public OpenWebUiModel build() {
    return new OpenWebUiModel(
        id,
        versionId,
        userId,
        baseModelId,
        name,
        params,
        meta,
        accessGrants,
        isActive,
        writeAccess,
        user,
        createdAt,
        updatedAt,
        extras);
  }
}
