package io.modellist.core.internal.listing;

import io.modellist.core.spi.PageFacts;
import io.modellist.core.spi.Paging;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides after each page whether the list continues. The service's own indicator decides (its
 * has-next flag, or a next position); without one, its totals; without totals, an empty page. A
 * short page is not the end. An empty page is not the end while the service reports that more
 * follow.
 */
final class EndOfList {
  /** The most empty pages in a row that are accepted while the service reports that more follow. */
  static final int MOST_EMPTY_PAGES = 3;

  /** The placeholder verdict of a page that the walk has not reached. */
  static final Verdict UNDECIDED = new Verdict(null, null, null, false);

  private EndOfList() {}

  /**
   * The decision on what follows a page. If there is neither a next position nor an inconsistency,
   * the list has ended. Only then can there be drift.
   *
   * @param next the next page's position
   * @param inconsistency how the service contradicts itself
   * @param drift at the end: how the number of entries received differs from the service's total
   * @param refused whether no entry of the page may be delivered, because of the inconsistency
   */
  record Verdict(
      @Nullable String next,
      @Nullable String inconsistency,
      @Nullable String drift,
      boolean refused) {
    /** Returns whether the list has ended. */
    boolean isEnd() {
      return next == null && inconsistency == null;
    }
  }

  /** Returns the verdict that the list has ended. */
  static Verdict ended() {
    return UNDECIDED;
  }

  /** Returns the verdict that the list continues at a position. */
  static Verdict next(String position) {
    return new Verdict(position, null, null, false);
  }

  /**
   * Decides what follows a page.
   *
   * @param emptyPages the number of empty pages received in a row, including this one
   */
  static Verdict after(PageFacts page, Paging paging, int emptyPages) {
    Boolean sign = sign(page);
    boolean more = (sign != null) ? sign : more(page, paging);
    if (!more) {
      return end(page);
    }
    if (emptyPages > MOST_EMPTY_PAGES) {
      return inconsistent(
          emptyPages
              + " empty pages were received in a row, although the service reports that more follow");
    }
    Optional<String> next = paging.next(page);
    if (next.isPresent()) {
      return next(next.get());
    }
    return sign != null
        ? inconsistent(
            "the service reports that more pages follow, but not the position of the next page")
        : end(page);
  }

  /** Returns whether the service reports that more pages follow; null when it does not say. */
  static @Nullable Boolean sign(PageFacts page) {
    String next = page.nextPosition();
    return (page.hasNext() == null && next != null && !next.isEmpty())
        ? Boolean.TRUE
        : page.hasNext();
  }

  private static boolean more(PageFacts page, Paging paging) {
    boolean empty = page.received() == 0;
    Long total = page.before() < 0 ? null : page.totalItems();
    if (total != null && total >= page.receivedSoFar()) {
      // With fewer entries than the total, only an empty page at or after the total is the end.
      boolean passed = empty && paging.reaches(page.position(), total, page);
      return total > page.receivedSoFar() && !passed;
    }
    // A total below the number received is ignored. Without a total, the number of pages decides.
    Long number = page.number();
    Long pages = page.totalPages();
    if (total == null && number != null && pages != null) {
      return number < pages;
    }
    return !empty;
  }

  private static Verdict end(PageFacts page) {
    Long total = page.before() < 0 ? null : page.totalItems();
    String drift =
        total == null || total == page.receivedSoFar()
            ? null
            : page.receivedSoFar() + " entries were received, but the service's total is " + total;
    return new Verdict(null, null, drift, false);
  }

  /**
   * Returns the verdict that the page is delivered, but that the paging is inconsistent afterwards.
   */
  static Verdict inconsistent(String why) {
    return new Verdict(null, why, null, false);
  }

  /** Returns the verdict that the page repeats an earlier one, and must not be delivered. */
  static Verdict refused(String why) {
    return new Verdict(null, why, null, true);
  }
}
