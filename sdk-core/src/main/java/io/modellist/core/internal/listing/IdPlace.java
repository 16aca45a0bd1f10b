package io.modellist.core.internal.listing;

import io.modellist.core.internal.BookmarkData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The place after the models that were delivered last, in a list that is not sorted by creation
 * time.
 *
 * <p>At least three of the last five models must still be in the list, in unchanged order; fewer
 * could have moved on their own. The walk continues after the third-last of these models, and
 * leaves out the later ones by their ids. So models between them are not skipped if one of them
 * moved toward the end. If fewer than three models were delivered, they must be the first ones of
 * the list.
 */
final class IdPlace implements Place {
  static final int ENOUGH = 3;

  /**
   * One of the last models as found in the list. The place is its index, counted from the start of
   * the page that was searched last.
   */
  private record Met(int place, long id) {}

  private final List<Long> last;
  private final int searchPages;
  private final int enough;
  private final Set<Long> known;
  private final Set<Long> expected = new HashSet<>();
  private List<Met> met = new ArrayList<>();
  private int unreadable;
  private int looked;
  private boolean found;
  private int boundary;
  private int begun;

  /**
   * Creates the place.
   *
   * @param searchPages the number of pages to search before the bookmark's own page
   * @param goesBack whether pages before it can be requested; if not, as with cursors, the models
   *     on that page must be enough
   */
  IdPlace(BookmarkData from, int searchPages, boolean goesBack) {
    this.enough = goesBack ? ENOUGH : Math.min(ENOUGH, from.lastOnPage());
    this.last = from.last();
    this.searchPages = searchPages;
    this.known = new HashSet<>(last);
    this.unreadable = from.unreadable();
  }

  @Override
  public Sight look(FetchedPage<?> page, boolean isFirstPage) {
    if (last.size() < ENOUGH) {
      return beginsWithLast(page) ? Sight.HERE : Sight.LOST;
    }
    if (found) {
      boundary = 0;
      return Sight.HERE;
    }
    if (isAligned(page)) {
      found = true;
      return Sight.HERE;
    }
    looked++;
    return isFirstPage || looked > searchPages ? Sight.LOST : Sight.BEFORE;
  }

  /** Returns whether the list begins with the last models, as far as this page shows. */
  private boolean beginsWithLast(FetchedPage<?> page) {
    boundary = 0;
    for (int i = 0; i < page.size() && begun < last.size(); i++) {
      if (page.entry(i) != null) {
        if (page.ids().at(i) != last.get(begun)) {
          return false;
        }
        begun++;
        boundary = i + 1;
      }
    }
    boundary = begun < last.size() ? page.size() : boundary; // The others are on later pages.
    return true;
  }

  private boolean isAligned(FetchedPage<?> page) {
    List<Met> all = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      long id = page.ids().at(i);
      if (page.entry(i) != null && known.contains(id)) {
        all.add(new Met(i, id));
      }
    }
    met.forEach(one -> all.add(new Met(one.place() + page.size(), one.id())));
    met = all;
    List<Met> best = List.of();
    for (int subset = 1; subset < 1 << last.size(); subset++) {
      best = better(inOrder(subset), best);
    }
    if (best.isEmpty() || best.size() < enough) {
      return false;
    }
    int first = Math.max(0, best.size() - ENOUGH);
    best.subList(first + 1, best.size()).forEach(one -> expected.add(one.id()));
    boundary = best.get(first).place() + 1;
    return true;
  }

  /**
   * Returns the larger of two subsets or, if they have the same size, the one that is closer
   * together.
   */
  private static List<Met> better(List<Met> one, List<Met> best) {
    return one.size() > best.size()
            || (one.size() == best.size() && !one.isEmpty() && span(one) < span(best))
        ? one
        : best;
  }

  private static int span(List<Met> models) {
    return models.get(models.size() - 1).place() - models.get(0).place();
  }

  /** Returns a subset of the last models as found in unchanged order; empty if they were not. */
  private List<Met> inOrder(int subset) {
    List<Met> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < last.size(); i++) {
      if ((subset >> i & 1) == 1) {
        while (from < met.size() && met.get(from).id() != last.get(i)) {
          from++;
        }
        if (from == met.size()) {
          return List.of();
        }
        found.add(met.get(from++));
      }
    }
    return found;
  }

  @Override
  public boolean leavesOut(FetchedPage<?> page, int index) {
    long id = page.ids().at(index);
    if (index < boundary) {
      known.remove(id);
      return true;
    }
    if (page.entry(index) == null) {
      boolean passedBefore = !expected.isEmpty() || unreadable > 0;
      unreadable -= expected.isEmpty() && unreadable > 0 ? 1 : 0;
      return passedBefore;
    }
    expected.remove(id);
    if (known.remove(id)) {
      return true;
    }
    expected.clear();
    unreadable = 0;
    return false;
  }

  @Override
  public boolean isOver() {
    return last.size() < ENOUGH
        ? begun == last.size() && unreadable == 0
        : known.isEmpty() && unreadable == 0;
  }
}
