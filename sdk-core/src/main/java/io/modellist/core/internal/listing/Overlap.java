package io.modellist.core.internal.listing;

import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.PageFacts;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Window;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Places the windows of {@link AnchoredWindows}. Each window starts a few entries before the point
 * up to which the list was read. This class only estimates where that point is now; the walk checks
 * each page.
 *
 * <p>If the page size can be set, or pages can start at any offset, a window can be placed
 * anywhere. Otherwise the pages form a fixed grid, and the pages of the reverse order form a second
 * one. Pages of the two grids overlap by at least two models, as the rule requires, unless the
 * total is a multiple of the page size or differs from a multiple by 1.
 */
final class Overlap {
  private static final int LEAST = 3;
  // After a step back, only one page is read ahead until this many pages were accepted.
  private static final int QUIET = 3;
  // The most accepted pages in a row that do not advance the anchor. After a long step back, the
  // walk needs some of them.
  private static final int MOST_IDLE = 8;
  private static final int MOST_IDLE_ON_GRID = 3;
  private static final int SPARE = 10;
  private static final int MOST_OVERLAP = 1 << 28;

  private final Paging paging;
  private final boolean isGrid;
  private final int pageSize;
  private final Deque<Window> planned = new ArrayDeque<>();
  private Window asked;
  private @Nullable Long total;
  private int size;
  private long frontier; // The index up to which the list was read, according to the last page.
  private int overlap = LEAST;
  private int ties = 1;
  private double recentShift;
  private int fitted = QUIET;
  private int idle;
  private long windows;
  private boolean ended;

  Overlap(Paging paging) {
    this.paging = paging;
    this.pageSize = Math.max(1, paging.pageSize());
    this.size = pageSize;
    this.isGrid = isGrid(paging);
    this.asked = new Window(paging.first(), 0, size);
  }

  /** Returns whether overlapping windows can be placed. */
  static boolean canBePlaced(ListRequest request) {
    Paging paging = request.paging();
    return paging.window(0, 1).isPresent()
        && (!isGrid(paging) || request.ordering().reverse() != null);
  }

  private static boolean isGrid(Paging paging) {
    return paging.window(1, 1).filter(window -> window.size() > 1).isPresent();
  }

  /** Returns the window that was requested last. */
  Window asked() {
    return asked;
  }

  /**
   * Returns whether the window is known to be at the start of the list. A window of the reverse
   * order never is: its index is computed from a total, which may be outdated.
   */
  boolean beginsList() {
    return asked.start() == 0 && !PageSource.isReversed(asked.position());
  }

  /** Returns whether only the first page of the list was received so far. */
  boolean isAtFirst() {
    return windows <= 1;
  }

  /** Returns whether the page that was accepted last contains the end of the list. */
  boolean hasEnded() {
    return ended;
  }

  /**
   * Returns whether the list continues after the page, according to the service's own indicator or
   * its totals.
   */
  boolean goesOn(FetchedPage<?> page) {
    PageFacts facts = page.facts();
    Boolean sign = EndOfList.sign(facts);
    Long number = facts.number();
    Long pages = facts.totalPages();
    if (PageSource.isReversed(asked.position())) {
      return asked.end() < (facts.totalItems() == null ? Long.MAX_VALUE : facts.totalItems());
    } else if (sign != null) {
      return sign;
    } else if (facts.totalItems() != null) {
      return asked.start() + page.size() < facts.totalItems();
    }
    return number == null || pages == null || number < pages;
  }

  /** Returns why a page cannot be the requested window; null if it can. */
  @Nullable String misfit(FetchedPage<?> page) {
    if (page.size() > (isGrid ? pageSize : asked.size())) {
      return "a page has more entries than requested";
    }
    boolean isShort = page.size() < pageSize && goesOn(page);
    return isGrid && isShort && !PageSource.isReversed(asked.position())
        ? "pages have fewer entries than documented"
        : null;
  }

  /**
   * Accepts a page that starts before the anchor.
   *
   * @param old the number of entries of the page that are not after the anchor
   * @param tiesAtEnd the number of entries at the end of the page that have the same time
   * @param advances whether the page moved the anchor to a later time
   */
  void accept(FetchedPage<?> page, int old, int tiesAtEnd, boolean advances) {
    long end = asked.start() + page.size();
    double shift = windows == 0 ? 0 : frontier - (asked.start() + old);
    recentShift = Math.max(Math.max(0, Math.min(shift, size)), recentShift / 2);
    overlap = Math.min(Math.max(LEAST, (int) (1.5 * recentShift) + 1), Math.max(LEAST, size - 1));
    boolean isFull = page.size() >= asked.size();
    boolean goesOn = goesOn(page);
    // If all times are the same, nothing shows that the page was in the reverse order.
    boolean endsReversed = isLastReversed() && tiesAtEnd < page.size();
    ended = PageSource.isReversed(asked.position()) ? endsReversed : !goesOn && !isFull;
    if (windows == 0 && !isFull && goesOn && page.size() > 0 && !isGrid) {
      size = page.size(); // The service sends smaller pages than requested.
    }
    // The two grids may start to overlap when the total changes.
    boolean mayAdvance = advances || (isGrid && !Objects.equals(total, totalOf(page)));
    idle = mayAdvance ? 0 : idle + 1;
    frontier = end;
    ties = Math.max(1, tiesAtEnd);
    fitted++;
    received(page);
  }

  private boolean isLastReversed() {
    return asked.position().equals(PageSource.REVERSED + paging.first());
  }

  /**
   * Handles a page that does not start before the anchor. The next window starts further back; the
   * distance doubles each time.
   */
  void stepBack(FetchedPage<?> page) {
    Long all = totalOf(page);
    frontier = all == null ? asked.start() : Math.max(0, Math.min(asked.start(), all));
    overlap = Math.min(2 * overlap, MOST_OVERLAP);
    fitted = 0;
    planned.clear();
    received(page);
  }

  private void received(FetchedPage<?> page) {
    total = totalOf(page);
    windows++;
  }

  private static @Nullable Long totalOf(FetchedPage<?> page) {
    return page.facts().totalItems();
  }

  /**
   * Places the next window. Returns why another window cannot help; null if one was placed.
   *
   * @param models the number of models received so far
   */
  @Nullable String place(int maxPasses, long models) {
    long counted = total == null ? 0 : total;
    long pages = Math.max(models, Math.max(frontier, counted)) / pageSize + 1;
    long most = Math.max(2, maxPasses) * pages + SPARE;
    if (windows > most) {
      return "the list changed so much that " + most + " pages did not reach its end";
    } else if (idle > (isGrid ? MOST_IDLE_ON_GRID : MOST_IDLE)) {
      return "no page reaches past what was read";
    } else if (ties + 1 >= size) {
      return "models with the same creation time fill a page";
    }
    long start = Math.max(0, frontier - (overlap + ties - 1));
    Window plan = planned.poll();
    if (plan != null && plan.start() <= start && plan.end() > frontier) {
      asked = plan;
      return null;
    }
    planned.clear();
    boolean steppedBack = fitted == 0; // Then the page must only start earlier, not reach further.
    asked = steppedBack ? at(start, size) : choose(start, frontier);
    return null;
  }

  private Window choose(long start, long beyond) {
    Window best = at(start, size);
    return best.end() > beyond ? best : further(best, at(Math.max(start, beyond - ties - 1), size));
  }

  private Window at(long start, int most) {
    Window window = paging.window(start, most).orElseThrow();
    Long all = total;
    if (!isGrid || all == null || start >= all) {
      return window;
    }
    Window mirrored = paging.window(all - 1 - start, most).orElseThrow();
    long first = Math.max(0, all - mirrored.end());
    int length = (int) (all - mirrored.start() - first);
    return further(window, new Window(PageSource.REVERSED + mirrored.position(), first, length));
  }

  private static Window further(Window one, Window other) {
    return other.end() > one.end() ? other : one;
  }

  /**
   * Returns the positions of the next window and, if the latest pages were all accepted, of those
   * after it.
   */
  List<String> ahead(int most) {
    Long all = total;
    List<String> positions = new ArrayList<>();
    positions.add(asked.position());
    planned.forEach(window -> positions.add(window.position()));
    Window last = planned.isEmpty() ? asked : planned.getLast();
    while (positions.size() < most && fitted >= QUIET && all != null && last.end() < all) {
      Window next = choose(Math.max(0, last.end() - 2L * overlap - ties + 1), last.end());
      if (next.end() <= last.end()) {
        break;
      }
      planned.add(next);
      positions.add(next.position());
      last = next;
    }
    return positions.subList(0, Math.min(most, positions.size()));
  }
}
