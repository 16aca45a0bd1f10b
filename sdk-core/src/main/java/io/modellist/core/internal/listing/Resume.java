package io.modellist.core.internal.listing;

import io.modellist.core.ResumeOptions;
import io.modellist.core.Resumed;
import io.modellist.core.internal.BookmarkData;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Paging;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a bookmark in the current list, and leaves out the entries that were delivered
 * before it. The walk fetches the page at {@link #position} and passes it to {@link #isIn}. If the
 * place is not on that page, {@link #position} returns the next page to search. If the place cannot
 * be found, the walk continues from the start of the listing. The search may go back before that
 * start, but entries there are delivered only if they are after the place. For one walk and one
 * thread.
 */
final class Resume {
  private final ListRequest request;
  private final Paging paging;
  private final BookmarkData from;
  private @Nullable Place place;
  private String position;
  private @Nullable String uncertainty;

  Resume(BookmarkData from, ListRequest request, ResumeOptions options) {
    this.request = request;
    this.paging = request.paging();
    this.from = from;
    this.position = from.position();
    this.place =
        from.time() != null && request.ordering().byCreation()
            ? new TimePlace(from, from.time(), request.ordering())
            : new IdPlace(from, options.searchPages(), goesBack());
    this.uncertainty = place.uncertainty();
  }

  private boolean goesBack() {
    return paging.previous(position, Math.max(1, from.pageSize())).isPresent();
  }

  /** Returns the position of the page to search. */
  String position() {
    return position;
  }

  /**
   * Returns whether the walk continues from this page. If not, {@link #position} has changed. The
   * walk also calls this for each page that follows, until {@link #isOver} returns true.
   */
  boolean isIn(FetchedPage<?> page) {
    Place looked = place;
    if (looked == null) {
      return true;
    }
    boolean atStart = position.equals(paging.first());
    Optional<String> previous = paging.previous(position, pageSize(page));
    switch (looked.look(page, atStart)) {
      case HERE -> {
        return true;
      }
      case BEFORE -> {
        if (!atStart && previous.isPresent()) {
          position = previous.get();
          return false;
        }
        lost();
      }
      default -> lost();
    }
    return false;
  }

  private void lost() {
    uncertainty = "the place of the bookmark was not found";
    place = null;
    position = request.start();
  }

  /** Returns the size of a full page: as the service echoes it, else the largest size received. */
  private long pageSize(FetchedPage<?> page) {
    Long echoed = page.facts().limit();
    return echoed != null && echoed > 0
        ? echoed
        : Math.max(1, Math.max(from.pageSize(), page.size()));
  }

  /**
   * Returns whether an entry of the page was passed before. Call this once for each entry, in
   * order.
   */
  boolean leavesOut(FetchedPage<?> page, int index) {
    return place != null && place.leavesOut(page, index);
  }

  /** Returns whether no entry is left out from the next page on. */
  boolean isOver() {
    return place == null || place.isOver();
  }

  /** Returns whether the place was not found, so that the listing starts again. */
  boolean isLost() {
    return place == null;
  }

  Resumed outcome() {
    return uncertainty != null
        ? Resumed.UNCERTAIN
        : from.time() == null && !from.last().isEmpty() ? Resumed.REALIGNED : Resumed.EXACT;
  }

  /** Returns why the place is uncertain; null if it is not. */
  @Nullable String uncertainty() {
    return uncertainty;
  }
}
