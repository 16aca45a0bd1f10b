package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import io.modellist.core.spi.Copies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of TrueFoundry, with the fields of the API page "List Models". Immutable.
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
 * @param runSteps the steps of the run that the query selects, possibly fractions; empty if absent,
 *     never null
 * @param extras the additional fields that the service sent, and the problems with the fields above
 */
public record TrueFoundryModel(
    String id,
    @Nullable String mlRepoId,
    @Nullable String name,
    @Nullable String fqn,
    @Nullable Subject createdBySubject,
    @Nullable String type,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable ModelVersion latestVersion,
    List<Double> runSteps,
    @JacksonInject(useInput = OptBoolean.FALSE) Extras extras)
    implements Model {
  /** Copies the list; null becomes an empty list. */
  public TrueFoundryModel {
    runSteps = Copies.list(runSteps);
    extras = extras == null ? Extras.none() : extras;
  }

  /** Creates a model that has an id and a name only, for tests. */
  public static TrueFoundryModel of(String id, @Nullable String name) {
    return new TrueFoundryModel(
        id, null, name, null, null, null, null, null, null, List.of(), Extras.none());
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
