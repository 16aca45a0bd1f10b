package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import io.modellist.core.spi.Copies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of Narrative, with the fields of the API page "Get a model". Immutable.
 *
 * <p>The service documents most of these fields as required, but the SDK requires the id only. A
 * model with a missing or malformed field is still listed.
 *
 * <p>Create one with {@link #builder}. The constructor may get more parameters in any release.
 *
 * @param numericId the model's id, unique in the service
 * @param companyId the id of the company that owns the model, or null if absent
 * @param name the name, or null if absent; unique within the company, at most 256 letters, digits,
 *     underscores, dashes and dots
 * @param displayName a name for people, at most 512 characters, or null if absent
 * @param description a description of the model, or null if absent
 * @param licenseId the id of the license, such as {@code apache-2.0}, or null if absent
 * @param repository the repository that holds the model's files, or null if absent
 * @param collaborators the companies that may use the model, or null if absent
 * @param tags the tags, in the service's order; empty if absent, never null
 * @param baseModelId the id of the model that this one was derived from, or null if absent
 * @param createdAt the time when the model was created, or null if absent
 * @param updatedAt the time of the last update, or null if absent
 * @param archivedAt the time when the model was archived, or null if absent
 * @param version the version number, or null if absent
 * @param status the status, or null if absent
 * @param extras the additional fields that the service sent, and the problems with the fields above
 */
public record NarrativeModel(
    @JsonProperty("id") long numericId,
    @JsonProperty("company_id") @Nullable Long companyId,
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("display_name") @Nullable String displayName,
    @JsonProperty("description") @Nullable String description,
    @JsonProperty("license_id") @Nullable String licenseId,
    @JsonProperty("repository") @Nullable ModelRepository repository,
    @JsonProperty("collaborators") @Nullable ModelCollaborators collaborators,
    @JsonProperty("tags") List<String> tags,
    @JsonProperty("base_model_id") @Nullable Long baseModelId,
    @JsonProperty("created_at") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable Instant createdAt,
    @JsonProperty("updated_at") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable Instant updatedAt,
    @JsonProperty("archived_at") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable Instant archivedAt,
    @JsonProperty("version") @Nullable Integer version,
    @JsonProperty("status") @Nullable ModelStatus status,
    @JsonUnwrapped @JsonProperty("modellist:extras") Extras extras)
    implements Model {
  /** Copies the list; null becomes an empty list. */
  public NarrativeModel {
    tags = Copies.list(tags);
    extras = extras == null ? Extras.none() : extras;
  }

  /** Returns a builder of a model with this id. */
  public static NarrativeModelBuilder builder(long id) {
    return new NarrativeModelBuilder(id);
  }

  /** Returns a builder that starts with the values of this model. */
  public NarrativeModelBuilder toBuilder() {
    return new NarrativeModelBuilder(this);
  }

  /** Returns {@link #numericId()} as text; {@code getModel} takes either. */
  @Override
  public String id() {
    return Long.toString(numericId);
  }

  @Override
  public String provider() {
    return NarrativeDialect.SERVICE.name();
  }

  /** Returns the display name; if that is absent or blank, the name; otherwise the id. */
  @Override
  public String label() {
    return displayName == null || displayName.isBlank() ? Model.super.label() : displayName;
  }
}
