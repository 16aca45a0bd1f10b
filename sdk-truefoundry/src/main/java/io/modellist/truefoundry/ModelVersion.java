package io.modellist.truefoundry;

import io.modellist.core.spi.Copies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model. Immutable.
 *
 * @param id the key, or null
 * @param fqn the fully qualified name, or null
 * @param createdBySubject who made it, or null
 * @param manifest what was declared of it, or null
 * @param mlRepoId the repository's key, or null
 * @param modelId the model's key, or null
 * @param createdAt when it was made, or null
 * @param updatedAt when it was last changed, or null
 * @param usageCodeSnippet code that loads it, or null
 * @param tags its tags
 * @param metrics figures that were logged with it
 * @param deployable whether it can be deployed, or null
 */
public record ModelVersion(
    @Nullable String id,
    @Nullable String fqn,
    @Nullable Subject createdBySubject,
    @Nullable ModelManifest manifest,
    @Nullable String mlRepoId,
    @Nullable String modelId,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable String usageCodeSnippet,
    List<String> tags,
    List<ModelMetric> metrics,
    @Nullable Boolean deployable) {
  /** Copies the lists; null becomes an empty one. */
  public ModelVersion {
    tags = Copies.list(tags);
    metrics = Copies.list(metrics);
  }
}
