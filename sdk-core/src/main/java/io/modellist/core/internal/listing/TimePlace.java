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
 * <p>Proof that no model is lost: all models up to the time were delivered, except models of
 * exactly that time whose ids are not known. If a page starts strictly before the time, or is the
 * first page, no model of that time or later is before it, however many models were deleted or
 * created.
 *
 * <p>If the listing started among the models of that time, the models before its start are not
 * known. The models of that time before the first known one are then assumed to be those.
 */
final class TimePlace implements Place {
  private final Instant time;
  private final Ordering ordering;
  private final Set<Long> known;
  private boolean startsAtTime; // True only until a known model is passed.
  private boolean metKnown;
  private int unreadable;
  private boolean found;
  private int boundary;
  private int pagesToKnown; // From the found page to the page with the last known entry.
  private @Nullable Instant pageStart; // The first time of the previous page.

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
      return Sight.LOST; // The service does not sort as requested, so times prove nothing.
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
      // Everything before a known entry was delivered, so an entry without a time was, too.
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
    return false; // Any later page may be out of order, and then times prove nothing.
  }
}
