package io.modellist.core.internal.listing;

import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.PageFacts;
import io.modellist.core.spi.Paging;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Computes the location in the list of a page that was not reached from the page before it: the
 * page where the listing starts or resumes.
 *
 * @param request the request that the page belongs to
 * @param seenSize the largest number of entries that an earlier page had; 0 if none was received
 */
record Location(ListRequest request, int seenSize) {
  /**
   * Returns the number of entries before a page; {@link PageFacts#UNKNOWN} if it depends on the
   * page size and the service may send smaller pages than requested.
   */
  long entriesBefore(PageFacts page) {
    if (page.position().equals(request.paging().first())) {
      return 0;
    }
    Long echoed = page.limit();
    boolean isEchoed = echoed != null && echoed > 0;
    long size = isEchoed ? echoed : expectedSize(page);
    OptionalLong before = before(page, size);
    Long total = page.totalItems();
    if (before.isEmpty() || page.received() == 0) {
      long all = before.orElse(PageFacts.UNKNOWN);
      return total != null && total >= 0 && total < all ? total : all; // After the end of the list.
    }
    boolean isCertain =
        isEchoed
            || isSeen()
            || page.received() >= size
            || before.equals(before(page, size + 1))
            || (total != null && total - page.received() == before.getAsLong());
    return isCertain ? before.getAsLong() : PageFacts.UNKNOWN;
  }

  /**
   * Returns whether the size of a full page is known. A listing that starts at the first page
   * receives a full page before it continues at another one.
   */
  private boolean isSeen() {
    return seenSize > 0 && request.startsAtFirst();
  }

  private long expectedSize(PageFacts page) {
    long most = Math.max(seenSize, page.received());
    return Math.max(1, isSeen() ? most : Math.max(most, request.paging().pageSize()));
  }

  private OptionalLong before(PageFacts page, long size) {
    return request.paging().entriesBefore(page.position(), size);
  }

  /**
   * Returns how the service contradicts the position where the listing starts; empty if it does
   * not. A later page at a wrong position is detected by its models, but the first page of a
   * listing cannot be detected in this way.
   */
  Optional<String> elsewhere(PageFacts page) {
    Paging paging = request.paging();
    boolean isStart = !request.startsAtFirst() && page.position().equals(request.start());
    if (!isStart || page.received() == 0) {
      return Optional.empty();
    }
    return paging
        .contradiction(page.withoutLimit())
        .map(
            what ->
                "the service does not start the list where the query asks: it returned %s"
                    .formatted(what));
  }
}
