package io.modellist.truefoundry;

import io.modellist.core.spi.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a model version, made when the version was logged. Immutable.
 *
 * @param name the name of the model, or null if absent
 * @param metadata the metadata, as open JSON by name; empty if absent, never null
 * @param mlRepo the ML repository, or null if absent
 * @param source the place of the files, or null if absent
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
    @Nullable String name,
    Map<String, @Nullable Object> metadata,
    @Nullable String mlRepo,
    @Nullable ModelSource source,
    @Nullable String description,
    @Nullable String versionAlias,
    @Nullable Integer version,
    @Nullable String type,
    @Nullable ModelFramework framework,
    @Nullable ModelEnvironment environment,
    @Nullable Long step,
    @Nullable String runId) {
  /** Copies the map; null becomes an empty map. */
  @SuppressWarnings("NullAway") // It misses that Copies.map allows nullable values.
  public ModelManifest {
    metadata = Copies.map(metadata);
  }
}
