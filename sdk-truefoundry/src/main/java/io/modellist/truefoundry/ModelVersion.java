package io.modellist.truefoundry;

import io.modellist.core.spi.Copies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model. Immutable.
 *
 * @param id the id of the version, or null if absent
 * @param fqn the fully qualified name of the version, or null if absent
 * @param createdBySubject the subject that created the version, or null if absent
 * @param manifest the declaration of the version, or null if absent
 * @param mlRepoId the id of the ML repository, or null if absent
 * @param modelId the id of the model, or null if absent
 * @param createdAt the time when the version was created, or null if absent
 * @param updatedAt the time of the last update, or null if absent
 * @param usageCodeSnippet code that loads the version, or null if absent
 * @param tags the tags, in the service's order; empty if absent, never null
 * @param metrics the metrics that were logged with the version; empty if absent, never null
 * @param deployable whether the version can be deployed, or null if absent
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
  /** Copies the lists; null becomes an empty list. */
  public ModelVersion {
    tags = Copies.list(tags);
    metrics = Copies.list(metrics);
  }
}
