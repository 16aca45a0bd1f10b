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
 * A model of TrueFoundry, as its API's "List Models" documents it. Immutable.
 *
 * @param id the service's key
 * @param mlRepoId the repository's key, or null
 * @param name the name, or null
 * @param fqn the fully qualified name, {@code model:{tenant}/{repo}/{name}}; or null
 * @param createdBySubject who made it, or null
 * @param type the word on the wire, {@code model}, or null
 * @param createdAt when it was made, or null
 * @param updatedAt when it was last changed, or null
 * @param latestVersion its latest version, or null when it has none
 * @param runSteps the steps of the run that was asked for, which need not be whole
 * @param extras what came beside these fields
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
  /** Copies the list; null becomes an empty one. */
  public TrueFoundryModel {
    runSteps = Copies.list(runSteps);
    extras = extras == null ? Extras.none() : extras;
  }

  /** A model with an id and a name alone, for tests. */
  public static TrueFoundryModel of(String id, @Nullable String name) {
    return new TrueFoundryModel(
        id, null, name, null, null, null, null, null, null, List.of(), Extras.none());
  }

  /** The latest version's description; a model has none of its own. */
  @Override
  public @Nullable String description() {
    ModelManifest manifest = latestVersion == null ? null : latestVersion.manifest();
    return manifest == null ? null : manifest.description();
  }

  /** The latest version's tags; a model has none of its own. */
  @Override
  public List<String> tags() {
    return latestVersion == null ? List.of() : latestVersion.tags();
  }

  @Override
  public String provider() {
    return TrueFoundryDialect.SERVICE.name();
  }
}
