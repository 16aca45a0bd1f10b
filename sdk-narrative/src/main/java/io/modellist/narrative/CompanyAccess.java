package io.modellist.narrative;

import io.modellist.core.spi.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of companies. Immutable.
 *
 * @param type which ones, or null
 * @param companies the ids of those that are listed; empty when none are
 */
public record CompanyAccess(@Nullable CollaboratorType type, List<Long> companies) {
  /** Copies the list; null becomes an empty one. */
  public CompanyAccess {
    companies = Copies.list(companies);
  }
}
