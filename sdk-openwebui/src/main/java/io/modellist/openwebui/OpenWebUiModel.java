package io.modellist.openwebui;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
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
 * @param id the id, unique on the server; may contain a slash
 * @param versionId the id of the model's version, or null if absent; servers send it from 0.12.0 on
 * @param userId the id of the user who created the model, or null if absent
 * @param baseModelId the id of the model that answers the requests to this one, or null if absent
 * @param name a name for people, or null if absent
 * @param params the parameters, such as {@code temperature}, as open JSON; never null. Empty if
 *     absent. From 0.11.0 on also empty if the caller has no write access
 * @param meta the metadata, or null if absent
 * @param accessGrants the permissions of users and groups; empty if absent, never null
 * @param isActive whether the model can be used, or null if absent
 * @param writeAccess whether the caller may change the model, or null if absent; servers send it
 *     from 0.7.0 on
 * @param user the user who created the model, or null if absent; absent if that account was deleted
 * @param createdAt the time when the model was created, in whole seconds, or null if absent
 * @param updatedAt the time of the last update, in whole seconds, or null if absent
 * @param extras the additional fields that the server sent, and the problems with the fields above
 */
public record OpenWebUiModel(
    String id,
    @Nullable String versionId,
    @Nullable String userId,
    @Nullable String baseModelId,
    @Nullable String name,
    Map<String, @Nullable Object> params,
    @Nullable ModelMeta meta,
    List<AccessGrant> accessGrants,
    @Nullable Boolean isActive,
    @Nullable Boolean writeAccess,
    @Nullable ModelOwner user,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @JacksonInject(useInput = OptBoolean.FALSE) Extras extras)
    implements Model {
  /** Copies the map and the list; null becomes an empty map or list. */
  @SuppressWarnings("NullAway") // It misses that Copies.map allows nullable values.
  public OpenWebUiModel {
    params = Copies.map(params);
    accessGrants = Copies.list(accessGrants);
    extras = extras == null ? Extras.none() : extras;
  }

  /** Creates a model that has an id and a name only, for tests. */
  public static OpenWebUiModel of(String id, @Nullable String name) {
    return new OpenWebUiModel(
        id,
        null,
        null,
        null,
        name,
        Map.of(),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        Extras.none());
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
}
