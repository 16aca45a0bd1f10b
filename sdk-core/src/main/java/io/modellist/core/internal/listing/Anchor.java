package io.modellist.core.internal.listing;

import io.modellist.core.Bookmark;
import io.modellist.core.Model;
import io.modellist.core.internal.BookmarkData;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Ordering;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a walk that a bookmark stores: the models delivered last, and the latest creation
 * time if the list is sorted by it. Used only by the walk's thread.
 */
final class Anchor {
  private static final int MOST_LAST = BookmarkData.MOST_LAST;

  private final BookmarkData start;
  private final ListRequest request;
  private final Ordering ordering;
  private final long[] last = new long[MOST_LAST];
  private long count;
  private long[] atTime = new long[4];
  private int atTimeCount;
  private boolean startsAtTime; // Models before the start of the listing may have this time, too.
  private @Nullable Instant time;
  private boolean isSorted;
  private String position;
  private int knownOnPage;
  private String lastPosition;
  private int lastOnPage;
  private String strictPosition; // The last page that starts strictly before the time.
  private @Nullable Instant pageStart; // The first time of the current page; null if none.
  private @Nullable Instant latestStart; // The first time of the latest page with times.
  private int pageSize;
  private @Nullable Long total;
  private int unreadable;

  Anchor(BookmarkData start, ListRequest request) {
    this.start = start;
    this.request = request;
    this.ordering = request.ordering();
    this.position = start.position();
    this.lastPosition = start.position();
    this.lastOnPage = start.lastOnPage();
    this.strictPosition = start.position();
    this.pageSize = start.pageSize();
    this.total = start.total();
    this.unreadable = start.unreadable();
    this.time = start.time();
    // If a walk delivered models but has no time, it had found that the times cannot be used.
    this.isSorted = ordering.byCreation() && (time != null || start.last().isEmpty());
    start.last().forEach(this::add);
    this.startsAtTime = start.atTime().contains(BookmarkData.STARTS_AT_TIME);
    start.atTime().stream()
        .filter(id -> id != BookmarkData.STARTS_AT_TIME)
        .forEach(this::addAtTime);
    atTimeCount = time != null && atTimeCount == 0 ? Integer.MAX_VALUE : atTimeCount;
  }

  /** Receives the page that the walk arrives at. */
  void arrivedAt(FetchedPage<?> page) {
    position = page.facts().position();
    knownOnPage = 0;
    pageSize = Math.max(pageSize, page.size());
    total = page.facts().totalItems() == null ? total : page.facts().totalItems();
    if (!ordering.byCreation()) {
      return;
    }
    PageTimes times = page.times(ordering);
    Instant before = latestStart;
    isSorted = isSorted && times.areSorted() && !(before != null && times.startBefore(before));
    pageStart = times.first();
    latestStart = pageStart == null ? before : pageStart;
    noteStrictPosition();
  }

  /** Forgets the models of the bookmark: the walk continues from the start of the listing. */
  void restart() {
    latestStart = null;
    strictPosition = request.start();
    count = 0;
    time = null;
    atTimeCount = 0;
    unreadable = 0;
  }

  /**
   * Receives a model that is delivered.
   *
   * @param id the fingerprint of its id
   */
  void delivered(Model model, long id) {
    add(id);
    knownOnPage++;
    lastIsHere();
    unreadable = 0;
    Instant created = model.createdAt();
    if (created == null) {
      addAtTime(id);
      return;
    }
    int compared = time == null ? 1 : ordering.compare(created, time);
    if (compared > 0) {
      startsAtTime = time == null && !request.startsAtFirst();
      time = created;
      atTimeCount = 0;
      noteStrictPosition();
    }
    if (compared >= 0) {
      addAtTime(id);
    }
  }

  /** Receives the id of a model that was delivered before and is now received again. */
  void passed(long id) {
    for (long i = Math.max(0, count - MOST_LAST); i < count; i++) {
      if (last[(int) (i % MOST_LAST)] == id) {
        knownOnPage++;
        if (i == count - 1) {
          lastIsHere();
        }
      }
    }
  }

  private void noteStrictPosition() {
    if (time != null && pageStart != null && ordering.compare(pageStart, time) < 0) {
      strictPosition = position;
    }
  }

  private void lastIsHere() {
    lastPosition = position;
    lastOnPage = Math.min(knownOnPage, MOST_LAST);
  }

  /** Records that an entry was passed that cannot be delivered. */
  void unreadable() {
    unreadable++;
  }

  private void add(long id) {
    last[(int) (count % MOST_LAST)] = id;
    count++;
  }

  private void addAtTime(long id) {
    if (atTimeCount >= BookmarkData.MOST_AT_TIME) {
      atTimeCount = Integer.MAX_VALUE;
      return;
    }
    if (atTimeCount == atTime.length) {
      atTime = Arrays.copyOf(atTime, 2 * atTimeCount);
    }
    atTime[atTimeCount++] = id;
  }

  /**
   * Returns the position where a later search starts. Normally this is the page of the last model,
   * from which the search goes back. A search by time that cannot go back starts at a page that
   * starts strictly before the time. A search by fewer than three ids starts where the listing
   * starts.
   */
  private String position(boolean hasTime) {
    if (!hasTime && count < IdPlace.ENOUGH) {
      return request.start();
    }
    boolean goesBack = request.paging().previous(lastPosition, Math.max(1, pageSize)).isPresent();
    return hasTime && !goesBack ? strictPosition : lastPosition;
  }

  /** Returns the bookmark after the model that was delivered last. */
  Bookmark bookmark(boolean atEnd) {
    boolean hasTime = isSorted && time != null;
    return Bookmark.parse(
        new BookmarkData(
                start.provider(),
                start.query(),
                position(hasTime),
                pageSize,
                total,
                atEnd,
                hasTime ? time : null,
                hasTime ? list(atTime()) : List.of(),
                list(
                    LongStream.range(Math.max(0, count - MOST_LAST), count)
                        .map(i -> last[(int) (i % MOST_LAST)])),
                Math.min(lastOnPage, (int) Math.min(count, MOST_LAST)),
                unreadable)
            .toString());
  }

  private LongStream atTime() {
    LongStream mark =
        startsAtTime ? LongStream.of(BookmarkData.STARTS_AT_TIME) : LongStream.empty();
    int most = BookmarkData.MOST_AT_TIME - (startsAtTime ? 1 : 0);
    LongStream known =
        atTimeCount <= most ? Arrays.stream(atTime, 0, atTimeCount) : LongStream.empty();
    return LongStream.concat(mark, known);
  }

  private static List<Long> list(LongStream numbers) {
    return numbers.boxed().toList();
  }
}
