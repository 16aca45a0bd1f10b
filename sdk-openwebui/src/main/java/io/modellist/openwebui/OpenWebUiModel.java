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
 * A model of an Open WebUI server, as its API's "List Models" documents it and server 0.12.4 sends
 * it. Immutable.
 *
 * @param id the key; may hold a slash
 * @param versionId the version's key, or null; sent from 0.12.0 on
 * @param userId the key of who made it, or null
 * @param baseModelId the model that requests go to, or null
 * @param name a name for people, or null
 * @param params parameters such as {@code temperature}; open JSON; empty where the caller may not
 *     write, from 0.11.0 on
 * @param meta what is said about it, or null
 * @param accessGrants who may do what with it
 * @param isActive whether it can be used, or null
 * @param writeAccess whether the caller may change it, or null; sent from 0.7.0 on
 * @param user who made it, or null when that account is gone
 * @param createdAt when it was made, in whole seconds, or null
 * @param updatedAt when it was last changed, in whole seconds, or null
 * @param extras what came beside these fields
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
  /** Copies the map and the list; null becomes an empty one. */
  @SuppressWarnings(
      "NullAway") // It does not see, in another module's class, that V may be nullable.
  public OpenWebUiModel {
    params = Copies.map(params);
    accessGrants = Copies.list(accessGrants);
    extras = extras == null ? Extras.none() : extras;
  }

  /** A model with an id and a name alone, for tests. */
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

  /** The description in {@link #meta}, or null. */
  @Override
  public @Nullable String description() {
    return meta == null ? null : meta.description();
  }

  /** The names of the tags in {@link #meta}. */
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
