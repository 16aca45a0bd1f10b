package io.modellist.openwebui;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import io.modellist.core.spi.Copies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model of an Open WebUI server, with the fields of the API page "List Models" and of server
 * 0.12.4. Immutable.
 *
 * <p>Create one with {@link #builder}. The constructor may get more parameters in any release.
 *
 * @param id the id, unique on the server; may contain a slash
 * @param versionId the id of the model's version, or null if absent; servers send it from 0.12.0 on
 * @param userId the id of the user who created the model, or null if absent
 * @param baseModelId the id of the model that answers the requests to this one, or null if absent
 * @param name a name for people, or null if absent
 * @param params the parameters, such as {@code temperature}, as open JSON; empty if absent, never
 *     null. From 0.11.0 on, also empty if the caller has no write access
 * @param meta the metadata, or null if absent
 * @param accessGrants the permissions of users and groups; empty if absent, never null
 * @param isActive whether the model can be used, or null if absent
 * @param writeAccess whether the caller may change the model, or null if absent; servers send it
 *     from 0.7.0 on
 * @param user the user who created the model, or null if absent, for example because that account
 *     was deleted
 * @param createdAt the time when the model was created, in whole seconds, or null if absent
 * @param updatedAt the time of the last update, in whole seconds, or null if absent
 * @param extras the additional fields that the server sent, and the problems with the fields above
 */
public record OpenWebUiModel(
    @JsonProperty("id") String id,
    @JsonProperty("version_id") @Nullable String versionId,
    @JsonProperty("user_id") @Nullable String userId,
    @JsonProperty("base_model_id") @Nullable String baseModelId,
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("params") @JsonInclude(content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable Object> params,
    @JsonProperty("meta") @Nullable ModelMeta meta,
    @JsonProperty("access_grants") List<AccessGrant> accessGrants,
    @JsonProperty("is_active") @Nullable Boolean isActive,
    @JsonProperty("write_access") @Nullable Boolean writeAccess,
    @JsonProperty("user") @Nullable ModelOwner user,
    @JsonProperty("created_at")
        @JsonFormat(with = JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
        @Nullable Instant createdAt,
    @JsonProperty("updated_at")
        @JsonFormat(with = JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
        @Nullable Instant updatedAt,
    @JsonUnwrapped @JsonProperty("modellist:extras") Extras extras)
    implements Model {
  /** Copies the map and the list; null becomes an empty map or list. */
  @SuppressWarnings("NullAway") // It misses that openJson allows nullable values.
  public OpenWebUiModel {
    params = Copies.openJson(params);
    accessGrants = Copies.list(accessGrants);
    extras = extras == null ? Extras.none() : extras;
  }

  /** Returns a builder of a model with this id. */
  public static OpenWebUiModelBuilder builder(String id) {
    return new OpenWebUiModelBuilder(id);
  }

  /** Returns a builder that starts with the values of this model. */
  public OpenWebUiModelBuilder toBuilder() {
    return new OpenWebUiModelBuilder(this);
  }

  /** Returns the description in {@link #meta()}, or null if absent. */
  @Override
  public @Nullable String description() {
    return meta == null ? null : meta.description();
  }

  /** Returns the names of the tags in {@link #meta()}; empty if there are none, never null. */
  @Override
  public List<String> tags() {
    return meta == null
        ? List.of()
        : meta.tags().stream().map(Tag::name).filter(Objects::nonNull).toList();
  }

  @Override
  public String provider() {
    return OpenWebUiDialect.SERVICE.name();
  }

  // Declared to keep JSON mappers from writing this value. They write the number below instead.
  @Override
  public @Nullable Instant createdAt() {
    return createdAt;
  }

  @JsonProperty("created_at")
  @Nullable Number createdAtSeconds() {
    return EpochSeconds.of(createdAt);
  }

  // Declared to keep JSON mappers from writing this value. They write the number below instead.
  @Override
  public @Nullable Instant updatedAt() {
    return updatedAt;
  }

  @JsonProperty("updated_at")
  @Nullable Number updatedAtSeconds() {
    return EpochSeconds.of(updatedAt);
  }
}
