package io.modellist.core;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of an iteration so far. Immutable.
 *
 * @param requests HTTP requests sent, retries and followed redirects included
 * @param pages pages received, except those in which only the place of a bookmark was looked for
 * @param items models delivered
 * @param repeatsSkipped models left out because their id was received before in the same pass
 * @param retries requests that repeated a failed one
 * @param passes how often the list was walked; more than 1 only in a COMPLETE listing that was not
 *     anchored
 * @param serverTotal the service's latest total of models, or null if it reports none
 * @param resumed how well the place of the bookmark was found; null if the listing did not resume
 *     from one, or has not found it yet
 * @param proof how a COMPLETE listing was proved to be complete; null until it is, and in others
 * @param fallback in a COMPLETE listing: why it could not be proved by {@link Proof#ANCHORED}
 *     alone; null if it could, and in others
 * @param stepBacks in a COMPLETE listing: how many pages were read again further back, because the
 *     list had moved
 * @param driftSigns how often something showed that the list changed, or was not what was asked for
 * @param driftNotes the first 20 of these signs, in words
 * @param goneCount in a listing with {@link Proof#EQUAL_PASSES}: how many models were delivered and
 *     were no longer present in the last pass; else 0
 * @param gone the ids of the first 1,000 of them
 * @param fieldProblems fields of delivered models that had the wrong JSON type
 * @param elapsed from the first request to now, or to the end of the iteration
 */
public record ListingReport(
    long requests,
    long pages,
    long items,
    long repeatsSkipped,
    long retries,
    long passes,
    @Nullable Long serverTotal,
    @Nullable Resumed resumed,
    @Nullable Proof proof,
    @Nullable String fallback,
    long stepBacks,
    long driftSigns,
    List<String> driftNotes,
    long goneCount,
    List<String> gone,
    long fieldProblems,
    Duration elapsed) {
  /** The maximum number of ids in {@link #gone}: 1,000. */
  public static final int MOST_GONE = 1_000;

  /** Copies the lists. */
  public ListingReport {
    driftNotes = List.copyOf(driftNotes);
    gone = List.copyOf(gone);
  }

  /** Returns whether a sign of drift was noted. */
  public boolean drift() {
    return driftSigns > 0;
  }
}
