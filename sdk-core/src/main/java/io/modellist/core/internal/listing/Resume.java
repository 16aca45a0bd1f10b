package io.modellist.core.internal.listing;

import io.modellist.core.ResumeOptions;
import io.modellist.core.Resumed;
import io.modellist.core.internal.BookmarkData;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Paging;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a bookmark in the list as it is now, and leaves out what was delivered before
 * it. The walk looks at the page at {@link #position} and asks {@link #isIn}; if the place is not
 * there, {@link #position} is the next page to look at. Where the place cannot be found, the walk
 * goes on from the start of the listing. The search may go back before that start, but nothing from
 * there is delivered unless it is after the place. For one walk and one thread.
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

  /** Returns the position of the page to look at. */
  String position() {
    return position;
  }

  /**
   * Returns whether the walk goes on from this page. The walk also asks for each page after that
   * until this is {@linkplain #isOver over}. If not, {@link #position} has changed.
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

  /** Returns the size of a full page: as echoed, or as seen. */
  private long pageSize(FetchedPage<?> page) {
    Long echoed = page.facts().limit();
    return echoed != null && echoed > 0
        ? echoed
        : Math.max(1, Math.max(from.pageSize(), page.size()));
  }

  /** Returns whether an entry of the page was passed before. Call it once for each, in order. */
  boolean leavesOut(FetchedPage<?> page, int index) {
    return place != null && place.leavesOut(page, index);
  }

  /** Returns whether nothing is left out from the next page on. */
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
