package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.Copies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model. Immutable.
 *
 * <p>Create one with {@link #builder}. The constructor may get more parameters in any release.
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
    @JsonProperty("id") @Nullable String id,
    @JsonProperty("fqn") @Nullable String fqn,
    @JsonProperty("created_by_subject") @Nullable Subject createdBySubject,
    @JsonProperty("manifest") @Nullable ModelManifest manifest,
    @JsonProperty("ml_repo_id") @Nullable String mlRepoId,
    @JsonProperty("model_id") @Nullable String modelId,
    @JsonProperty("created_at") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable Instant createdAt,
    @JsonProperty("updated_at") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable Instant updatedAt,
    @JsonProperty("usage_code_snippet") @Nullable String usageCodeSnippet,
    @JsonProperty("tags") List<String> tags,
    @JsonProperty("metrics") List<ModelMetric> metrics,
    @JsonProperty("deployable") @Nullable Boolean deployable) {
  /** Copies the lists; null becomes an empty list. */
  public ModelVersion {
    tags = Copies.list(tags);
    metrics = Copies.list(metrics);
  }

  /** Returns a builder of a version. */
  public static ModelVersionBuilder builder() {
    return new ModelVersionBuilder();
  }

  /** Returns a builder that starts with the values of this version. */
  public ModelVersionBuilder toBuilder() {
    return new ModelVersionBuilder(this);
  }
}
