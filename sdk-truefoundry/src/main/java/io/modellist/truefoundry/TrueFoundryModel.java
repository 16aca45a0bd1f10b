package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import io.modellist.core.spi.Copies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of TrueFoundry, with the fields of the API page "List Models". Immutable.
 *
 * <p>Create one with {@link #builder}. The constructor may get more parameters in any release.
 *
 * @param id the model's id, unique in the service
 * @param mlRepoId the id of the ML repository, or null if absent
 * @param name the name, or null if absent
 * @param fqn the fully qualified name, {@code model:{tenant}/{repo}/{name}}, or null if absent
 * @param createdBySubject the subject that created the model, or null if absent
 * @param type the type of the entry, {@code model}, or null if absent
 * @param createdAt the time when the model was created, or null if absent
 * @param updatedAt the time of the last update, or null if absent
 * @param latestVersion the latest version, or null if the model has none
 * @param runSteps the steps of the run that the query selects; they may be fractions. Empty if
 *     absent, never null
 * @param extras the additional fields that the service sent, and the problems with the fields above
 */
public record TrueFoundryModel(
    @JsonProperty("id") String id,
    @JsonProperty("ml_repo_id") @Nullable String mlRepoId,
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("fqn") @Nullable String fqn,
    @JsonProperty("created_by_subject") @Nullable Subject createdBySubject,
    @JsonProperty("type") @Nullable String type,
    @JsonProperty("created_at") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable Instant createdAt,
    @JsonProperty("updated_at") @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable Instant updatedAt,
    @JsonProperty("latest_version") @Nullable ModelVersion latestVersion,
    @JsonProperty("run_steps") List<Double> runSteps,
    @JsonUnwrapped @JsonProperty("modellist:extras") Extras extras)
    implements Model {
  /** Copies the list; null becomes an empty list. */
  public TrueFoundryModel {
    runSteps = Copies.list(runSteps);
    extras = extras == null ? Extras.none() : extras;
  }

  /** Returns a builder of a model with this id. */
  public static TrueFoundryModelBuilder builder(String id) {
    return new TrueFoundryModelBuilder(id);
  }

  /** Returns a builder that starts with the values of this model. */
  public TrueFoundryModelBuilder toBuilder() {
    return new TrueFoundryModelBuilder(this);
  }

  /**
   * Returns the description of the latest version, or null if absent. A model has no description of
   * its own.
   */
  @Override
  public @Nullable String description() {
    ModelManifest manifest = latestVersion == null ? null : latestVersion.manifest();
    return manifest == null ? null : manifest.description();
  }

  /**
   * Returns the tags of the latest version; empty if there are none, never null. A model has no
   * tags of its own.
   */
  @Override
  public List<String> tags() {
    return latestVersion == null ? List.of() : latestVersion.tags();
  }

  @Override
  public String provider() {
    return TrueFoundryDialect.SERVICE.name();
  }
}
