package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Python environment that a model version needs to run. Immutable.
 *
 * @param pythonVersion the version of Python, or null if absent
 * @param pipPackages the pip packages to install; empty if absent, never null
 */
public record ModelEnvironment(
    @JsonProperty("python_version") @Nullable String pythonVersion,
    @JsonProperty("pip_packages") List<String> pipPackages) {
  /** Copies the list; null becomes an empty list. */
  public ModelEnvironment {
    pipPackages = Copies.list(pipPackages);
  }
}
