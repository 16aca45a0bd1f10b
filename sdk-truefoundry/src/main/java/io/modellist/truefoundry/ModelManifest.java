package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a model version, made when the version was logged. Immutable.
 *
 * <p>Create one with {@link #builder}. The constructor may get more parameters in any release.
 *
 * @param name the name of the model, or null if absent
 * @param metadata the metadata, as open JSON by name; empty if absent, never null
 * @param mlRepo the ML repository, or null if absent
 * @param source the location of the files, or null if absent
 * @param description a description of the version, or null if absent
 * @param versionAlias an alias of the version, or null if absent
 * @param version the version number, or null if absent
 * @param type the type of the manifest, {@code model-version}, or null if absent
 * @param framework the framework of the model, or null if absent
 * @param environment the environment that the version needs to run, or null if absent
 * @param step the step of the run that logged the version, or null if absent
 * @param runId the id of the run that logged the version, or null if absent
 */
public record ModelManifest(
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("metadata") @JsonInclude(content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable Object> metadata,
    @JsonProperty("ml_repo") @Nullable String mlRepo,
    @JsonProperty("source") @Nullable ModelSource source,
    @JsonProperty("description") @Nullable String description,
    @JsonProperty("version_alias") @Nullable String versionAlias,
    @JsonProperty("version") @Nullable Integer version,
    @JsonProperty("type") @Nullable String type,
    @JsonProperty("framework") @Nullable ModelFramework framework,
    @JsonProperty("environment") @Nullable ModelEnvironment environment,
    @JsonProperty("step") @Nullable Long step,
    @JsonProperty("run_id") @Nullable String runId) {
  /** Copies the map; null becomes an empty map. */
  @SuppressWarnings("NullAway") // It misses that openJson allows nullable values.
  public ModelManifest {
    metadata = Copies.openJson(metadata);
  }

  /** Returns a builder of a manifest. */
  public static ModelManifestBuilder builder() {
    return new ModelManifestBuilder();
  }

  /** Returns a builder that starts with the values of this manifest. */
  public ModelManifestBuilder toBuilder() {
    return new ModelManifestBuilder(this);
  }
}
