package io.modellist.truefoundry;

import io.modellist.core.Extras;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates a {@link TrueFoundryModel}. Each method sets the component of the same name. A component
 * that is not set is absent: null, or empty if it is a list or a map. Mutable; use it from one
 * thread.
 */
public final class TrueFoundryModelBuilder {
  private final String id;
  private @Nullable String mlRepoId;
  private @Nullable String name;
  private @Nullable String fqn;
  private @Nullable Subject createdBySubject;
  private @Nullable String type;
  private @Nullable Instant createdAt;
  private @Nullable Instant updatedAt;
  private @Nullable ModelVersion latestVersion;
  private List<Double> runSteps = List.of();
  private Extras extras = Extras.none();

  TrueFoundryModelBuilder(String id) {
    this.id = id;
  }

  TrueFoundryModelBuilder(TrueFoundryModel model) {
    id = model.id();
    mlRepoId = model.mlRepoId();
    name = model.name();
    fqn = model.fqn();
    createdBySubject = model.createdBySubject();
    type = model.type();
    createdAt = model.createdAt();
    updatedAt = model.updatedAt();
    latestVersion = model.latestVersion();
    runSteps = model.runSteps();
    extras = model.extras();
  }

  /** Sets {@link TrueFoundryModel#mlRepoId()}. */
  public TrueFoundryModelBuilder mlRepoId(@Nullable String mlRepoId) {
    this.mlRepoId = mlRepoId;
    return this;
  }

  /** Sets {@link TrueFoundryModel#name()}. */
  public TrueFoundryModelBuilder name(@Nullable String name) {
    this.name = name;
    return this;
  }

  /** Sets {@link TrueFoundryModel#fqn()}. */
  public TrueFoundryModelBuilder fqn(@Nullable String fqn) {
    this.fqn = fqn;
    return this;
  }

  /** Sets {@link TrueFoundryModel#createdBySubject()}. */
  public TrueFoundryModelBuilder createdBySubject(@Nullable Subject createdBySubject) {
    this.createdBySubject = createdBySubject;
    return this;
  }

  /** Sets {@link TrueFoundryModel#type()}. */
  public TrueFoundryModelBuilder type(@Nullable String type) {
    this.type = type;
    return this;
  }

  /** Sets {@link TrueFoundryModel#createdAt()}. */
  public TrueFoundryModelBuilder createdAt(@Nullable Instant createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  /** Sets {@link TrueFoundryModel#updatedAt()}. */
  public TrueFoundryModelBuilder updatedAt(@Nullable Instant updatedAt) {
    this.updatedAt = updatedAt;
    return this;
  }

  /** Sets {@link TrueFoundryModel#latestVersion()}. */
  public TrueFoundryModelBuilder latestVersion(@Nullable ModelVersion latestVersion) {
    this.latestVersion = latestVersion;
    return this;
  }

  /** Sets {@link TrueFoundryModel#runSteps()}. */
  public TrueFoundryModelBuilder runSteps(List<Double> runSteps) {
    this.runSteps = runSteps;
    return this;
  }

  /** Sets {@link TrueFoundryModel#extras()}. */
  public TrueFoundryModelBuilder extras(Extras extras) {
    this.extras = extras;
    return this;
  }

  /** Creates the model. */
  public TrueFoundryModel build() {
    return new TrueFoundryModel(
        id,
        mlRepoId,
        name,
        fqn,
        createdBySubject,
        type,
        createdAt,
        updatedAt,
        latestVersion,
        runSteps,
        extras);
  }
}
