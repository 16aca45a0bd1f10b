package io.modellist.core.internal.listing;

import io.modellist.core.Bookmark;
import io.modellist.core.Model;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a walk is: its page, the index of the next entry, and the id delivered last. */
final class Position<M extends Model> {
  private final Bookmark start;
  private @Nullable FetchedPage<M> page;
  private @Nullable FetchedPage<M> lastWithEntries;
  private @Nullable String lastId;
  private int index;

  Position(Bookmark start) {
    this.start = start;
  }

  /** Returns the page; null before the first one. */
  @Nullable FetchedPage<M> page() {
    return page;
  }

  /** Returns the index of the next entry in the page, counted from 0. */
  int index() {
    return index;
  }

  boolean isAtEndOfPage() {
    return index >= Objects.requireNonNull(page).size();
  }

  /** Returns the next entry; null if it cannot be delivered. */
  @Nullable M entry() {
    return Objects.requireNonNull(page).entry(index);
  }

  /** Goes to the first entry of a page. */
  void arriveAt(FetchedPage<M> next) {
    page = next;
    index = 0;
    lastWithEntries = next.size() == 0 ? lastWithEntries : next;
  }

  /** Goes back to before the first page. */
  void restart() {
    page = null;
  }

  /** Skips the next entry; {@code id} is null if it cannot be delivered. */
  void skip(@Nullable String id) {
    lastId = id == null ? lastId : id;
    index++;
  }

  /**
   * Goes, in the first page, to where the bookmark points. If the list changed since, the item
   * delivered last is looked for; returns false when it is not where it was.
   */
  boolean skipToStart() {
    FetchedPage<M> first = Objects.requireNonNull(page);
    Long last = start.lastItem();
    index = Math.min(start.index(), first.size());
    boolean asItWas = index == start.index();
    if (last != null && !(asItWas && last.equals(first.itemBefore(index)))) {
      int after = first.indexAfter(last);
      // At the start of a page, or after entries without ids, the item is on the page before.
      asItWas &= after < 0 && first.itemBefore(index) == null;
      index = after < 0 ? index : after;
    }
    return asItWas;
  }

  /** Returns where another walk goes on. */
  Bookmark bookmark() {
    FetchedPage<M> current = page;
    if (current == null) {
      return start;
    }
    if (index < current.size()) {
      return at(current.facts().position(), index, current.facts().before());
    }
    String next = current.verdict().next();
    if (next != null) {
      return at(next, 0, current.facts().receivedSoFar());
    }
    // Models that are added later come after the last entry, not after an empty page.
    FetchedPage<M> last = lastWithEntries == null ? current : lastWithEntries;
    return at(last.facts().position(), last.size(), last.facts().before());
  }

  private Bookmark at(String position, int passed, long before) {
    Long lastItem = lastId == null ? start.lastItem() : Long.valueOf(Fingerprint.of(lastId));
    return new Bookmark(start.provider(), start.query(), position, passed, before, lastItem);
  }
}
