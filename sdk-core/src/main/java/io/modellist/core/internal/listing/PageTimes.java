package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.spi.Ordering;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The creation times of a page, in the order of the list. Entries without a creation time do not
 * count.
 *
 * @param first the time of the first entry that has one; null if none has
 * @param last the time of the last entry that has one; null if none has
 * @param areSorted whether the times are in the requested order
 * @param ties the number of entries at the end of the page that have the last time
 */
record PageTimes(
    Ordering ordering,
    @Nullable Instant first,
    @Nullable Instant last,
    boolean areSorted,
    int ties) {
  static PageTimes of(FetchedPage<?> page, Ordering ordering) {
    Instant first = null;
    Instant last = null;
    boolean sorted = true;
    int ties = 0;
    for (Model entry : page.entries()) {
      Instant time = entry == null ? null : entry.createdAt();
      if (time != null) {
        int compared = last == null ? 1 : ordering.compare(time, last);
        sorted &= compared >= 0;
        ties = compared == 0 ? ties + 1 : 1;
        first = first == null ? time : first;
        last = time;
      }
    }
    return new PageTimes(ordering, first, last, sorted, ties);
  }

  /**
   * Returns whether the page starts strictly before a time. Then no entry of that time or later is
   * before the page.
   */
  boolean startBefore(Instant time) {
    return first != null && ordering.compare(first, time) < 0;
  }

  /** Returns whether the page starts strictly after a time. */
  boolean startAfter(Instant time) {
    return first != null && ordering.compare(first, time) > 0;
  }
}
