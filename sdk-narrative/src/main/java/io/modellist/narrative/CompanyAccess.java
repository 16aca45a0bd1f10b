package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The companies that have one kind of access to a model. Immutable.
 *
 * @param type the rule that selects the companies, or null if absent
 * @param companies the ids of the listed companies; empty if none are listed, never null
 */
public record CompanyAccess(
    @JsonProperty("type") @Nullable CollaboratorType type,
    @JsonProperty("companies") List<Long> companies) {
  /** Copies the list; null becomes an empty list. */
  public CompanyAccess {
    companies = Copies.list(companies);
  }
}
