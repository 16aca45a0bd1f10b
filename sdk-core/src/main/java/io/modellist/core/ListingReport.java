package io.modellist.core;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an iteration did so far. Immutable.
 *
 * @param requests HTTP requests sent, retries and followed redirects included
 * @param pages pages received
 * @param items models delivered
 * @param repeatsSkipped models left out because their id was delivered before
 * @param retries requests that repeated a failed one
 * @param serverTotal the service's latest total of models, or null where it gives none
 * @param driftSigns how often something showed that the list changed, or was not what was asked for
 * @param driftNotes the first 20 of these signs, in words
 * @param fieldProblems fields of delivered models that had the wrong JSON type
 * @param elapsed from the first request to now, or to the end of the iteration
 */
public record ListingReport(
    long requests,
    long pages,
    long items,
    long repeatsSkipped,
    long retries,
    @Nullable Long serverTotal,
    long driftSigns,
    List<String> driftNotes,
    long fieldProblems,
    Duration elapsed) {
  /** Copies the list. */
  public ListingReport {
    driftNotes = List.copyOf(driftNotes);
  }

  /** Whether anything showed that the list changed under the iteration. */
  public boolean drift() {
    return driftSigns > 0;
  }
}
