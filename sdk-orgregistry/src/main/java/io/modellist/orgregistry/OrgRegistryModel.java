package io.modellist.orgregistry;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import io.modellist.core.spi.Copies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of the registry. The fields that its API document "List Models" names are {@code uuid},
 * {@code name}, {@code version}, {@code framework}, {@code isPublic}, {@code downloadCount}, {@code
 * origin} and {@code createdAt}; the others are those that the service's own client knows.
 * Immutable.
 *
 * @param uuid the artifact's UUID, or null
 * @param name the full name, with the organisation before a slash: {@code acme/x}; or null
 * @param prettyName a name for people, or null
 * @param summary what the model is, or null
 * @param version its version, such as {@code 1.2.0}, or null
 * @param versionCount how many versions there are, or null
 * @param aliases other names of this version, such as {@code latest}
 * @param framework what it was made with, such as {@code safetensors}, or null
 * @param architecture its architecture, or null
 * @param baseModel the model that it was derived from, or null
 * @param task what it is for, or null
 * @param taskCategories the kinds of task that it is for
 * @param language the languages that it knows
 * @param license its licence, such as {@code apache-2.0}, or null
 * @param sizeCategory its size as a range, or null
 * @param tags its tags
 * @param isPublic whether other organisations see it, or null
 * @param downloadCount how often this version was downloaded, or null
 * @param origin where it came from; open JSON
 * @param createdAt when it was made, or null
 * @param updatedAt when it was last changed, or null
 * @param extras what came beside these fields
 */
public record OrgRegistryModel(
    @JsonProperty("id") @Nullable String uuid,
    @Nullable String name,
    @Nullable String prettyName,
    @Nullable String summary,
    @Nullable String version,
    @Nullable Integer versionCount,
    List<String> aliases,
    @Nullable String framework,
    @Nullable String architecture,
    @Nullable String baseModel,
    @Nullable String task,
    List<String> taskCategories,
    List<String> language,
    @Nullable String license,
    @Nullable String sizeCategory,
    List<String> tags,
    @Nullable Boolean isPublic,
    @Nullable Long downloadCount,
    Map<String, @Nullable Object> origin,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @JacksonInject(useInput = OptBoolean.FALSE) Extras extras)
    implements Model {
  /** Copies the lists and the map; null becomes an empty one. */
  public OrgRegistryModel {
    aliases = Copies.list(aliases);
    taskCategories = Copies.list(taskCategories);
    language = Copies.list(language);
    tags = Copies.list(tags);
    origin = copy(origin);
    extras = extras == null ? Extras.none() : extras;
  }

  /** A model with a UUID and a full name alone, for tests. */
  public static OrgRegistryModel of(@Nullable String uuid, @Nullable String name) {
    return new OrgRegistryModel(
        uuid,
        name,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        Map.of(),
        null,
        null,
        Extras.none());
  }

  /**
   * The UUID, else the full name. Empty when there is neither, as in the document's own example; a
   * listing refuses such an entry.
   */
  @Override
  public String id() {
    if (uuid != null && !uuid.isBlank()) {
      return uuid;
    }
    return name == null ? "" : name;
  }

  /** The summary. */
  @Override
  public @Nullable String description() {
    return summary;
  }

  @Override
  public String provider() {
    return OrgRegistryDialect.SERVICE.name();
  }

  /** The pretty name, else the full name, else the id. */
  @Override
  public String label() {
    return prettyName == null || prettyName.isBlank() ? Model.super.label() : prettyName;
  }

  @SuppressWarnings(
      "NullAway") // It does not see, in another module's class, that V may be nullable.
  private static Map<String, @Nullable Object> copy(@Nullable Map<String, @Nullable Object> map) {
    return Copies.map(map);
  }
}
