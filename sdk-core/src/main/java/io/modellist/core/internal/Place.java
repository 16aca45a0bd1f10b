package io.modellist.core.internal;

import io.modellist.core.Bookmark;
import io.modellist.core.Model;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an iteration stands: the page, the entry of it that comes next, and the id given last. */
final class Place<M extends Model> {
  private final Bookmark start;
  private @Nullable Received<M> page;
  private @Nullable Received<M> lastWithEntries;
  private @Nullable String lastId;
  private int index;

  Place(Bookmark start) {
    this.start = start;
  }

  /** Null before the first page. */
  @Nullable Received<M> page() {
    return page;
  }

  /** The next entry's index in the page, counted from 0. */
  int index() {
    return index;
  }

  boolean isAtEndOfPage() {
    return index >= Objects.requireNonNull(page).size();
  }

  /** The next entry; null where it could not be delivered. */
  @Nullable M entry() {
    return Objects.requireNonNull(page).entry(index);
  }

  void arriveAt(Received<M> received) {
    page = received;
    index = 0;
    lastWithEntries = received.size() == 0 ? lastWithEntries : received;
  }

  /** Back to before the first page. */
  void restart() {
    page = null;
  }

  /** Behind the next entry, which has this id. */
  void stepOver(String id) {
    lastId = id;
    index++;
  }

  void stepOverBadEntry() {
    index++;
  }

  /**
   * In the first page, to where the bookmark points. Where the list changed since it was made, the
   * item given last is looked for; false when that is not where it was.
   */
  boolean skipToStart() {
    Received<M> first = Objects.requireNonNull(page);
    Long last = start.lastItem();
    index = Math.min(start.index(), first.size());
    boolean asItWas = index == start.index();
    if (last != null && !(asItWas && last.equals(first.itemBefore(index)))) {
      int behind = first.indexBehind(last);
      // At the start of a page, or behind entries without ids, it is on the page before: all is
      // well.
      asItWas &= behind < 0 && first.itemBefore(index) == null;
      index = behind < 0 ? index : behind;
    }
    return asItWas;
  }

  /** From where another iteration would go on. */
  Bookmark bookmark() {
    Received<M> current = page;
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
    // What comes later will stand behind the last entry there is, not behind an empty page.
    Received<M> last = lastWithEntries == null ? current : lastWithEntries;
    return at(last.facts().position(), last.size(), last.facts().before());
  }

  private Bookmark at(String position, int behind, long before) {
    Long lastItem = lastId == null ? start.lastItem() : Long.valueOf(Fingerprint.of(lastId));
    return new Bookmark(start.provider(), start.query(), position, behind, before, lastItem);
  }
}
