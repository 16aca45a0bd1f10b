package io.modellist.core;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A record of an iteration up to the moment when it was asked for. Immutable. */
public interface ListingReport extends Serializable {
  /** The maximum number of ids in {@link #gone}: 1,000. */
  int MOST_GONE = 1_000;

  /** Returns the number of HTTP requests sent, including retries and followed redirects. */
  long requests();

  /**
   * Returns the number of pages received, except those in which only the place of a bookmark was
   * looked for.
   */
  long pages();

  /** Returns the number of models delivered. */
  long items();

  /**
   * Returns the number of models that were left out because their id was received before in the
   * same pass.
   */
  long repeatsSkipped();

  /**
   * Returns the number of entries that could not be delivered, because they have no id or are not
   * objects. In a COMPLETE listing with several passes: those of the last pass.
   */
  long unreadable();

  /**
   * Returns the place and the reason of the first 100 of these entries, in words. Unmodifiable,
   * never null.
   */
  List<String> unreadableNotes();

  /** Returns the number of requests that repeated a failed one. */
  long retries();

  /**
   * Returns how often the list was walked. More than 1 only in a COMPLETE listing that was not
   * anchored.
   */
  long passes();

  /** Returns the service's latest total of models. Empty if it reports none. */
  OptionalLong serverTotal();

  /**
   * Returns how well the place of the bookmark was found. Empty if the listing did not resume from
   * one, or has not found it yet.
   */
  Optional<Resumed> resumed();

  /**
   * Returns how a COMPLETE listing was proved to be complete. Empty until it is, and in other
   * listings.
   */
  Optional<Proof> proof();

  /**
   * Returns why a COMPLETE listing could not be proved by {@link Proof#ANCHORED} alone. Empty if it
   * could, and in other listings.
   */
  Optional<String> fallback();

  /**
   * Returns how many pages a COMPLETE listing read again from further back, because the list had
   * moved.
   */
  long stepBacks();

  /**
   * Returns how often something showed that the list changed, or that a response was not what was
   * asked for.
   */
  long driftSigns();

  /** Returns the first 20 of these signs, in words. Unmodifiable, never null. */
  List<String> driftNotes();

  /** Returns whether a sign of drift was noted. */
  default boolean drift() {
    return driftSigns() > 0;
  }

  /**
   * Returns how many models were delivered and were no longer present in the last pass, in a
   * listing with {@link Proof#EQUAL_PASSES}; else 0.
   */
  long goneCount();

  /** Returns the ids of the first {@link #MOST_GONE} of them. Unmodifiable, never null. */
  List<String> gone();

  /** Returns the number of fields of delivered models that had the wrong JSON type. */
  long fieldProblems();

  /** Returns the time from the first request until now, or until the end of the iteration. */
  Duration elapsed();
}
