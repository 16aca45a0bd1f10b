package io.modellist.truefoundry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates a {@link ModelVersion}. Each method sets the component of the same name. A component that
 * is not set is absent: null, or empty if it is a list or a map. Mutable; use it from one thread.
 */
public final class ModelVersionBuilder {
  private @Nullable String id;
  private @Nullable String fqn;
  private @Nullable Subject createdBySubject;
  private @Nullable ModelManifest manifest;
  private @Nullable String mlRepoId;
  private @Nullable String modelId;
  private @Nullable Instant createdAt;
  private @Nullable Instant updatedAt;
  private @Nullable String usageCodeSnippet;
  private List<String> tags = List.of();
  private List<ModelMetric> metrics = List.of();
  private @Nullable Boolean deployable;

  ModelVersionBuilder() {}

  ModelVersionBuilder(ModelVersion from) {
    id = from.id();
    fqn = from.fqn();
    createdBySubject = from.createdBySubject();
    manifest = from.manifest();
    mlRepoId = from.mlRepoId();
    modelId = from.modelId();
    createdAt = from.createdAt();
    updatedAt = from.updatedAt();
    usageCodeSnippet = from.usageCodeSnippet();
    tags = from.tags();
    metrics = from.metrics();
    deployable = from.deployable();
  }

  /** Sets {@link ModelVersion#id()}. */
  public ModelVersionBuilder id(@Nullable String id) {
    this.id = id;
    return this;
  }

  /** Sets {@link ModelVersion#fqn()}. */
  public ModelVersionBuilder fqn(@Nullable String fqn) {
    this.fqn = fqn;
    return this;
  }

  /** Sets {@link ModelVersion#createdBySubject()}. */
  public ModelVersionBuilder createdBySubject(@Nullable Subject createdBySubject) {
    this.createdBySubject = createdBySubject;
    return this;
  }

  /** Sets {@link ModelVersion#manifest()}. */
  public ModelVersionBuilder manifest(@Nullable ModelManifest manifest) {
    this.manifest = manifest;
    return this;
  }

  /** Sets {@link ModelVersion#mlRepoId()}. */
  public ModelVersionBuilder mlRepoId(@Nullable String mlRepoId) {
    this.mlRepoId = mlRepoId;
    return this;
  }

  /** Sets {@link ModelVersion#modelId()}. */
  public ModelVersionBuilder modelId(@Nullable String modelId) {
    this.modelId = modelId;
    return this;
  }

  /** Sets {@link ModelVersion#createdAt()}. */
  public ModelVersionBuilder createdAt(@Nullable Instant createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  /** Sets {@link ModelVersion#updatedAt()}. */
  public ModelVersionBuilder updatedAt(@Nullable Instant updatedAt) {
    this.updatedAt = updatedAt;
    return this;
  }

  /** Sets {@link ModelVersion#usageCodeSnippet()}. */
  public ModelVersionBuilder usageCodeSnippet(@Nullable String usageCodeSnippet) {
    this.usageCodeSnippet = usageCodeSnippet;
    return this;
  }

  /** Sets {@link ModelVersion#tags()}. */
  public ModelVersionBuilder tags(List<String> tags) {
    this.tags = tags;
    return this;
  }

  /** Sets {@link ModelVersion#metrics()}. */
  public ModelVersionBuilder metrics(List<ModelMetric> metrics) {
    this.metrics = metrics;
    return this;
  }

  /** Sets {@link ModelVersion#deployable()}. */
  public ModelVersionBuilder deployable(@Nullable Boolean deployable) {
    this.deployable = deployable;
    return this;
  }

  /** Creates the version. */
  public ModelVersion build() {
    return new ModelVersion(
        id,
        fqn,
        createdBySubject,
        manifest,
        mlRepoId,
        modelId,
        createdAt,
        updatedAt,
        usageCodeSnippet,
        tags,
        metrics,
        deployable);
  }
}
