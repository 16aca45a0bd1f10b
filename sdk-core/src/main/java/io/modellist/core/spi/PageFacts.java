package io.modellist.core.spi;

import org.jspecify.annotations.Nullable;

/**
 * The facts that a page reports about itself, without its items. Immutable.
 *
 * @param position the requested position
 * @param received the number of entries on the page
 * @param before the number of entries before the page; {@link #UNKNOWN} or another negative number
 *     if it is not known and cannot be compared with a total
 * @param number the echoed page number, or null
 * @param offset the echoed offset, or null
 * @param limit the echoed page size, or null
 * @param totalItems the service's total number of entries, or null
 * @param totalPages the service's total number of pages, or null
 * @param hasNext whether the service reports that the list continues, or null
 * @param nextPosition the next position as the service reports it, or null
 */
public record PageFacts(
    String position,
    int received,
    long before,
    @Nullable Long number,
    @Nullable Long offset,
    @Nullable Long limit,
    @Nullable Long totalItems,
    @Nullable Long totalPages,
    @Nullable Boolean hasNext,
    @Nullable String nextPosition) {
  /** Stands for an unknown number of entries before a page. */
  public static final long UNKNOWN = Long.MIN_VALUE / 2;

  /** Returns the facts of a wire page. */
  public static PageFacts of(String position, int received, long before, WirePage<?> page) {
    return new PageFacts(
        position,
        received,
        before,
        page.number(),
        page.offset(),
        page.limit(),
        page.totalItems(),
        page.totalPages(),
        page.hasNext(),
        page.nextPosition());
  }

  /** Returns these facts with this number of entries before the page. */
  public PageFacts after(long receivedBefore) {
    return new PageFacts(
        position,
        received,
        receivedBefore,
        number,
        offset,
        limit,
        totalItems,
        totalPages,
        hasNext,
        nextPosition);
  }

  /** Returns these facts without the echoed page size. */
  public PageFacts withoutLimit() {
    return new PageFacts(
        position,
        received,
        before,
        number,
        offset,
        null,
        totalItems,
        totalPages,
        hasNext,
        nextPosition);
  }

  /** Returns how many entries were received up to and including this page. */
  public long receivedSoFar() {
    return before + received;
  }
}
