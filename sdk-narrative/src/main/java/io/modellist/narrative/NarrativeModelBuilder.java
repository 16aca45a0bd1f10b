package io.modellist.narrative;

import io.modellist.core.Extras;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates a {@link NarrativeModel}. Each method sets the component of the same name. A component
 * that is not set is absent: null, or empty if it is a list or a map. Mutable; use it from one
 * thread.
 */
public final class NarrativeModelBuilder {
  private final long numericId;
  private @Nullable Long companyId;
  private @Nullable String name;
  private @Nullable String displayName;
  private @Nullable String description;
  private @Nullable String licenseId;
  private @Nullable ModelRepository repository;
  private @Nullable ModelCollaborators collaborators;
  private List<String> tags = List.of();
  private @Nullable Long baseModelId;
  private @Nullable Instant createdAt;
  private @Nullable Instant updatedAt;
  private @Nullable Instant archivedAt;
  private @Nullable Integer version;
  private @Nullable ModelStatus status;
  private Extras extras = Extras.none();

  NarrativeModelBuilder(long numericId) {
    this.numericId = numericId;
  }

  NarrativeModelBuilder(NarrativeModel model) {
    numericId = model.numericId();
    companyId = model.companyId();
    name = model.name();
    displayName = model.displayName();
    description = model.description();
    licenseId = model.licenseId();
    repository = model.repository();
    collaborators = model.collaborators();
    tags = model.tags();
    baseModelId = model.baseModelId();
    createdAt = model.createdAt();
    updatedAt = model.updatedAt();
    archivedAt = model.archivedAt();
    version = model.version();
    status = model.status();
    extras = model.extras();
  }

  /** Sets {@link NarrativeModel#companyId()}. */
  public NarrativeModelBuilder companyId(@Nullable Long companyId) {
    this.companyId = companyId;
    return this;
  }

  /** Sets {@link NarrativeModel#name()}. */
  public NarrativeModelBuilder name(@Nullable String name) {
    this.name = name;
    return this;
  }

  /** Sets {@link NarrativeModel#displayName()}. */
  public NarrativeModelBuilder displayName(@Nullable String displayName) {
    this.displayName = displayName;
    return this;
  }

  /** Sets {@link NarrativeModel#description()}. */
  public NarrativeModelBuilder description(@Nullable String description) {
    this.description = description;
    return this;
  }

  /** Sets {@link NarrativeModel#licenseId()}. */
  public NarrativeModelBuilder licenseId(@Nullable String licenseId) {
    this.licenseId = licenseId;
    return this;
  }

  /** Sets {@link NarrativeModel#repository()}. */
  public NarrativeModelBuilder repository(@Nullable ModelRepository repository) {
    this.repository = repository;
    return this;
  }

  /** Sets {@link NarrativeModel#collaborators()}. */
  public NarrativeModelBuilder collaborators(@Nullable ModelCollaborators collaborators) {
    this.collaborators = collaborators;
    return this;
  }

  /** Sets {@link NarrativeModel#tags()}. */
  public NarrativeModelBuilder tags(List<String> tags) {
    this.tags = tags;
    return this;
  }

  /** Sets {@link NarrativeModel#baseModelId()}. */
  public NarrativeModelBuilder baseModelId(@Nullable Long baseModelId) {
    this.baseModelId = baseModelId;
    return this;
  }

  /** Sets {@link NarrativeModel#createdAt()}. */
  public NarrativeModelBuilder createdAt(@Nullable Instant createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  /** Sets {@link NarrativeModel#updatedAt()}. */
  public NarrativeModelBuilder updatedAt(@Nullable Instant updatedAt) {
    this.updatedAt = updatedAt;
    return this;
  }

  /** Sets {@link NarrativeModel#archivedAt()}. */
  public NarrativeModelBuilder archivedAt(@Nullable Instant archivedAt) {
    this.archivedAt = archivedAt;
    return this;
  }

  /** Sets {@link NarrativeModel#version()}. */
  public NarrativeModelBuilder version(@Nullable Integer version) {
    this.version = version;
    return this;
  }

  /** Sets {@link NarrativeModel#status()}. */
  public NarrativeModelBuilder status(@Nullable ModelStatus status) {
    this.status = status;
    return this;
  }

  /** Sets {@link NarrativeModel#extras()}. */
  public NarrativeModelBuilder extras(Extras extras) {
    this.extras = extras;
    return this;
  }

  /** Creates the model. */
  public NarrativeModel build() {
    return new NarrativeModel(
        numericId,
        companyId,
        name,
        displayName,
        description,
        licenseId,
        repository,
        collaborators,
        tags,
        baseModelId,
        createdAt,
        updatedAt,
        archivedAt,
        version,
        status,
        extras);
  }
}
