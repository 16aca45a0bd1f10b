package io.modellist.truefoundry;

import io.modellist.core.spi.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was declared when a model version was logged. Immutable.
 *
 * @param name the model's name, or null
 * @param metadata open JSON by name
 * @param mlRepo the repository, or null
 * @param source where the files are, or null
 * @param description what it is, or null
 * @param versionAlias another name of the version, or null
 * @param version the version's number, or null
 * @param type the word on the wire, {@code model-version}, or null
 * @param framework what it was made with, or null
 * @param environment what it needs to run, or null
 * @param step the step of its run, or null
 * @param runId the run that made it, or null
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
  /** Copies the map; null becomes an empty one. */
  @SuppressWarnings(
      "NullAway") // It does not see, in another module's class, that V may be nullable.
  public ModelManifest {
    metadata = Copies.map(metadata);
  }
}
