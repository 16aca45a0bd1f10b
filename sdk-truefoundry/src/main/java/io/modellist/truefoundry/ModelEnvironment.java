package io.modellist.truefoundry;

import io.modellist.core.spi.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model version needs to run. Immutable.
 *
 * @param pythonVersion the version of Python, or null
 * @param pipPackages the packages to install
 */
public record ModelEnvironment(@Nullable String pythonVersion, List<String> pipPackages) {
  /** Copies the list; null becomes an empty one. */
  public ModelEnvironment {
    pipPackages = Copies.list(pipPackages);
  }
}
