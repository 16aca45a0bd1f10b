package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.Proof;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which models of the pages are delivered, and whether the end of the list ends the walk.
 * Each {@link io.modellist.core.Consistency} has its own strategy. For one walk and one thread.
 */
interface ConsistencyStrategy {
  /** The next step at the end of the list. */
  enum End {
    /** The walk is over. */
    DONE,
    /** Another pass over the list has started. */
    AGAIN,
    /** The walk fails, because it is not proved that everything was delivered. */
    UNPROVED
  }

  /** Creates the strategy of a listing. */
  static ConsistencyStrategy of(LazyListing<?> listing, ReportBuilder report) {
    return switch (listing.consistency) {
      case AS_SERVED -> new AsServed(listing.request, report);
      case DISTINCT -> new Distinct(listing.request, report);
      case COMPLETE -> complete(listing, report);
    };
  }

  private static ConsistencyStrategy complete(LazyListing<?> listing, ReportBuilder report) {
    report.fallback = AnchoredWindows.obstacle(listing.request);
    return report.fallback == null
        ? new AnchoredWindows(listing, report)
        : new CompletenessCheck(listing, report, null);
  }

  /** Returns the course of the pass that starts now. */
  Course course();

  /** Receives the page that the walk arrives at, and the page before it, if any. */
  void arrivedAt(FetchedPage<?> page, @Nullable FetchedPage<?> previous);

  /** Returns whether a model must be left out. */
  boolean leavesOut(Model model);

  /** Receives a model that is left out. */
  void leftOut(Model model);

  /**
   * Returns whether an entry is skipped without a record, readable or not: it was passed before, or
   * its page was not accepted.
   */
  default boolean passes(FetchedPage<?> page, int index) {
    return false;
  }

  /** Receives a model that is delivered. */
  void delivered(Model model);

  /** Records that an entry cannot be delivered. */
  default void unreadable() {}

  /**
   * Returns whether the strategy may walk the list several times. Such a listing has no bookmarks.
   */
  default boolean walksAgain() {
    return false;
  }

  /** Starts another pass over the list; returns false when no pass is left. */
  default boolean nextPass() {
    return false;
  }

  /** Returns whether empty pages are delivered in this pass. */
  default boolean deliversEmptyPages() {
    return true;
  }

  /**
   * Returns the proof that the listing is complete if the list ends here; null if there is none.
   */
  default @Nullable Proof proof() {
    return null;
  }

  /** Decides what follows at the end of the list. Starts another pass if one is needed and left. */
  default End end() {
    return End.DONE;
  }

  /** Describes what the pass found, as the end of a sentence. */
  default String findings() {
    return "";
  }

  /** Returns the ids of delivered models that the last pass did not receive. */
  default Stream<String> gone() {
    return Stream.empty();
  }
}
