package io.modellist.core.internal;

import io.modellist.core.spi.PageFacts;
import io.modellist.core.spi.Paging;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides behind each page whether the list goes on. The end is where the service says: by its own
 * sign, else by its totals, else by an empty page. Neither a short page nor, while the service says
 * that there is more, an empty one is the end.
 */
final class EndOfList {
  /** So many empty pages in a row are believed when the service says that there is more. */
  static final int MOST_EMPTY_PAGES = 3;

  private EndOfList() {}

  /**
   * What follows a page: at most one of the parts is there; neither means that the list ended.
   *
   * @param next the next page's position
   * @param nonsense why the service's word cannot be followed
   * @param drift at the end: how what was received differs from what the service promised
   */
  record Verdict(@Nullable String next, @Nullable String nonsense, @Nullable String drift) {}

  /**
   * Decides.
   *
   * @param emptyPages how many empty pages came in a row, this one included
   */
  static Verdict after(PageFacts page, Paging paging, int emptyPages) {
    Boolean sign = sign(page);
    boolean more = (sign != null) ? sign : more(page, paging);
    if (!more) {
      return end(page);
    }
    if (emptyPages > MOST_EMPTY_PAGES) {
      return nonsense(
          emptyPages + " empty pages came in a row, while the service says that there is more");
    }
    Optional<String> next = paging.next(page);
    if (next.isPresent()) {
      return new Verdict(next.get(), null, null);
    }
    return sign != null
        ? nonsense("the service says that there is more, but not where")
        : end(page);
  }

  /** The service's own word, or null when it has none. */
  private static @Nullable Boolean sign(PageFacts page) {
    String next = page.nextPosition();
    return (page.hasNext() == null && next != null && !next.isEmpty())
        ? Boolean.TRUE
        : page.hasNext();
  }

  private static boolean more(PageFacts page, Paging paging) {
    boolean empty = page.received() == 0;
    Long total = page.totalItems();
    if (total != null && total >= page.receivedSoFar()) {
      // With fewer received than promised, only an empty page at or behind the total is the end.
      boolean behind = empty && paging.reaches(page.position(), total, page);
      return total > page.receivedSoFar() && !behind;
    }
    // A total below what was received is not believed; what remains is the number of pages.
    Long number = page.number();
    Long pages = page.totalPages();
    if (total == null && number != null && pages != null) {
      return number < pages;
    }
    return !empty;
  }

  private static Verdict end(PageFacts page) {
    Long total = page.totalItems();
    String drift =
        total == null || total == page.receivedSoFar()
            ? null
            : page.receivedSoFar() + " entries came, of " + total + " that the service counts";
    return new Verdict(null, null, drift);
  }

  static Verdict nonsense(String why) {
    return new Verdict(null, why, null);
  }
}
