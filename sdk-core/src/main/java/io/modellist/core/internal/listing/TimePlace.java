package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.internal.BookmarkData;
import io.modellist.core.spi.Ordering;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place after a creation time, in a list that is sorted by it.
 *
 * <p>Proof that nothing is lost: all models up to the time were delivered, except those of exactly
 * that time that are not among the known ids. A page that starts strictly before the time, or the
 * first page, leaves no later model before it, however many models were deleted or created.
 *
 * <p>If the listing started among the models of that time, those before its start are not known.
 * Then the models of that time in front of the first known one are taken for them.
 */
final class TimePlace implements Place {
  private final Instant time;
  private final Ordering ordering;
  private final Set<Long> known;
  private boolean startsAtTime; // Until a known model was passed.
  private boolean metKnown;
  private int unreadable;
  private boolean found;
  private int boundary;
  private int pagesToKnown; // From the page that was found to the one with the last known entry.
  private @Nullable Instant pageStart; // Of the page that was received before.

  TimePlace(BookmarkData from, Instant time, Ordering ordering) {
    this.time = time;
    this.ordering = ordering;
    this.known = new HashSet<>(from.atTime());
    this.startsAtTime = known.remove(BookmarkData.STARTS_AT_TIME);
    this.unreadable = from.unreadable();
  }

  @Override
  public @Nullable String uncertainty() {
    return known.isEmpty()
        ? "more than %d models have the creation time of the bookmark"
            .formatted(BookmarkData.MOST_AT_TIME)
        : null;
  }

  @Override
  public Sight look(FetchedPage<?> page, boolean isFirstPage) {
    PageTimes times = page.times(ordering);
    Instant other = pageStart;
    boolean isTurned =
        other != null && (found ? times.startBefore(other) : times.startAfter(other));
    pageStart = times.first() == null ? other : times.first();
    if (!times.areSorted() || isTurned) {
      return Sight.LOST; // The service sorts otherwise than asked: times say nothing.
    }
    metKnown = metKnown || page.indexAfterLast(this::isOfBookmark) > 0;
    found = found || isFirstPage || times.startBefore(time);
    if (found && startsAtTime && !metKnown) {
      return Sight.LOST; // Nothing shows which models of the time are before the start.
    }
    int afterKnown = page.indexAfterLast(this::isKnown);
    if (!found) {
      pagesToKnown += pagesToKnown > 0 || afterKnown > 0 ? 1 : 0;
      return Sight.BEFORE;
    }
    boundary = pagesToKnown > 0 ? page.size() : afterKnown;
    pagesToKnown--;
    return Sight.HERE;
  }

  private boolean isKnown(Model entry) {
    Instant created = entry.createdAt();
    int compared = created == null ? 0 : ordering.compare(created, time);
    return compared < 0 || (compared == 0 && isOfBookmark(entry));
  }

  private boolean isOfBookmark(Model entry) {
    return known.contains(Fingerprint.of(entry.id()));
  }

  private boolean isBeforeStart(Model entry) {
    startsAtTime = startsAtTime && !isOfBookmark(entry);
    return startsAtTime && time.equals(entry.createdAt());
  }

  @Override
  public boolean leavesOut(FetchedPage<?> page, int index) {
    Model entry = page.entry(index);
    if (index < boundary) {
      // An entry without a time in front of a known one is where everything was delivered.
      return entry == null || isBeforeStart(entry) || entry.createdAt() == null || isKnown(entry);
    }
    if (entry == null && unreadable > 0) {
      unreadable--;
      return true;
    }
    unreadable = 0;
    return false;
  }

  @Override
  public boolean isOver() {
    return false; // Until the end, a page out of order shows that times say nothing.
  }
}
