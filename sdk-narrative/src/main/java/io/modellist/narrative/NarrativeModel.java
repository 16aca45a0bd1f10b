package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import io.modellist.core.spi.Copies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of Narrative, as its API's "Get a model" documents it. Immutable.
 *
 * @param numericId the service's key
 * @param companyId the company that owns the model, or null
 * @param name unique in the company: letters, digits, {@code _ - .}, at most 256; or null
 * @param displayName a name for people, at most 512 characters, or null
 * @param description what the model is, or null
 * @param licenseId the licence, such as {@code apache-2.0}, or null
 * @param repository where its files are kept, or null
 * @param collaborators which companies may use it, or null
 * @param tags its tags
 * @param baseModelId the model that it was derived from, or null
 * @param createdAt when it was made, or null
 * @param updatedAt when it was last changed, or null
 * @param archivedAt when it was put away, or null
 * @param version its version, or null
 * @param status whether it is in use, or null
 * @param extras what came beside these fields
 */
public record NarrativeModel(
    @JsonProperty("id") long numericId,
    @Nullable Long companyId,
    @Nullable String name,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String licenseId,
    @Nullable ModelRepository repository,
    @Nullable ModelCollaborators collaborators,
    List<String> tags,
    @Nullable Long baseModelId,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant archivedAt,
    @Nullable Integer version,
    @Nullable ModelStatus status,
    @JacksonInject(useInput = OptBoolean.FALSE) Extras extras)
    implements Model {
  /** Copies the list; null becomes an empty one. */
  public NarrativeModel {
    tags = Copies.list(tags);
    extras = extras == null ? Extras.none() : extras;
  }

  /** A model with an id and a name alone, for tests. */
  public static NarrativeModel of(long id, @Nullable String name) {
    return new NarrativeModel(
        id,
        null,
        name,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        Extras.none());
  }

  /** The key as text. */
  @Override
  public String id() {
    return Long.toString(numericId);
  }

  @Override
  public String provider() {
    return NarrativeDialect.SERVICE.name();
  }

  /** The display name, else the name, else the id. */
  @Override
  public String label() {
    return displayName == null || displayName.isBlank() ? Model.super.label() : displayName;
  }
}
