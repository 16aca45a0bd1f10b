package io.modellist.orgregistry;

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
import org.jspecify.annotations.Nullable;

/**
 * A model of the registry. Immutable.
 *
 * <p>The API page "List Models" documents the fields {@code uuid}, {@code name}, {@code version},
 * {@code framework}, {@code isPublic}, {@code downloadCount}, {@code origin} and {@code createdAt}.
 * The other fields are from the service's own client (dreadnode 2.0.51).
 *
 * <p>Create one with {@link #builder}. The constructor may get more parameters in any release.
 *
 * @param uuid the UUID of the artifact, or null if absent
 * @param name the full name, with the organization before a slash, such as {@code acme/x}, or null
 *     if absent
 * @param prettyName a name for people, or null if absent
 * @param summary a description of the model, or null if absent
 * @param version the version, such as {@code 1.2.0}, or null if absent
 * @param versionCount the number of versions, or null if absent
 * @param aliases the aliases of this version, such as {@code latest}; empty if absent, never null
 * @param framework the framework of the model, such as {@code safetensors}, or null if absent
 * @param architecture the architecture of the model, or null if absent
 * @param baseModel the model that this one was derived from, or null if absent
 * @param task the task of the model, or null if absent
 * @param taskCategories the categories of tasks; empty if absent, never null
 * @param language the languages that the model supports; empty if absent, never null
 * @param license the license, such as {@code apache-2.0}, or null if absent
 * @param sizeCategory the size as a range, or null if absent
 * @param tags the tags, in the service's order; empty if absent, never null
 * @param isPublic whether other organizations can see the model, or null if absent
 * @param downloadCount the number of downloads of this version, or null if absent
 * @param origin the origin of the model, as open JSON; empty if absent, never null
 * @param createdAt the time when the model was created, or null if absent
 * @param updatedAt the time of the last update, or null if absent
 * @param extras the additional fields that the service sent, and the problems with the fields above
 */
public record OrgRegistryModel(
    @JsonProperty("id") @Nullable String uuid,
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("pretty_name") @Nullable String prettyName,
    @JsonProperty("summary") @Nullable String summary,
    @JsonProperty("version") @Nullable String version,
    @JsonProperty("version_count") @Nullable Integer versionCount,
    @JsonProperty("aliases") List<String> aliases,
    @JsonProperty("framework") @Nullable String framework,
    @JsonProperty("architecture") @Nullable String architecture,
    @JsonProperty("base_model") @Nullable String baseModel,
    @JsonProperty("task") @Nullable String task,
    @JsonProperty("task_categories") List<String> taskCategories,
    @JsonProperty("language") List<String> language,
    @JsonProperty("license") @Nullable String license,
    @JsonProperty("size_category") @Nullable String sizeCategory,
    @JsonProperty("tags") List<String> tags,
    @JsonProperty("is_public") @Nullable Boolean isPublic,
    @JsonProperty("download_count") @Nullable Long downloadCount,
    @JsonProperty("origin") @JsonInclude(content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable Object> origin,
    @JsonProperty("created_at") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable Instant createdAt,
    @JsonProperty("updated_at") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable Instant updatedAt,
    @JsonUnwrapped @JsonProperty("modellist:extras") Extras extras)
    implements Model {
  /** Copies the lists and the map; null becomes an empty list or map. */
  @SuppressWarnings("NullAway") // It misses that openJson allows nullable values.
  public OrgRegistryModel {
    aliases = Copies.list(aliases);
    taskCategories = Copies.list(taskCategories);
    language = Copies.list(language);
    tags = Copies.list(tags);
    origin = Copies.openJson(origin);
    extras = extras == null ? Extras.none() : extras;
  }

  /** Returns a builder of a model with this full name, such as {@code acme/x}. */
  public static OrgRegistryModelBuilder builder(String name) {
    return new OrgRegistryModelBuilder(name);
  }

  /** Returns a builder that starts with the values of this model. */
  public OrgRegistryModelBuilder toBuilder() {
    return new OrgRegistryModelBuilder(this);
  }

  /**
   * Returns the UUID; if that is absent or blank, the full name; otherwise empty text. An entry
   * with neither, such as the example on the API page, is reported as an error by a listing.
   */
  @Override
  public String id() {
    if (uuid != null && !uuid.isBlank()) {
      return uuid;
    }
    return name == null ? "" : name;
  }

  /**
   * Returns the full name, by which the service looks models up, or the id if the name is absent or
   * blank. The service does not look models up by UUID.
   */
  @Override
  public String key() {
    return name == null || name.isBlank() ? id() : name;
  }

  /** Returns the summary, or null if absent. */
  @Override
  public @Nullable String description() {
    return summary;
  }

  @Override
  public String provider() {
    return OrgRegistryDialect.SERVICE.name();
  }

  /** Returns the pretty name; if that is absent or blank, the full name; otherwise the id. */
  @Override
  public String label() {
    return prettyName == null || prettyName.isBlank() ? Model.super.label() : prettyName;
  }
}
