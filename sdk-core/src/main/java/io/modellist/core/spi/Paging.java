package io.modellist.core.spi;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Defines how a service's pages are requested. Positions are opaque text to all other code. Core
 * decides whether the list continues, from the facts that the pages report. Immutable and safe to
 * share.
 */
public interface Paging {
  /** Returns the position of the first page. */
  String first();

  /** Returns the parameters that request a position. The page size belongs to the query. */
  List<Parameter> parameters(String position);

  /**
   * Returns the position of the next page if there is one; empty when only the service could report
   * it and did not, as with an absent cursor. It must differ from every earlier position: core
   * refuses a position that was requested before.
   */
  Optional<String> next(PageFacts page);

  /**
   * Returns whether the position is at or after a total of entries; false when that cannot be
   * known.
   */
  boolean reaches(String position, long totalItems, PageFacts page);

  /** Returns whether the text of a bookmark can be a position of this paging. */
  boolean accepts(String position);

  /**
   * Returns the positions of the pages after this one that are certain, in order: at most {@code
   * most} of them, and none at or after the end that the page's totals show. By default, returns
   * only {@link #next}.
   */
  default List<String> ahead(PageFacts page, int most) {
    return next(page).stream().limit(most).toList();
  }

  /**
   * Returns the position of an earlier page, such that no entry lies between the two pages; empty
   * at the start of the list, or when only the service knows the position.
   *
   * @param size how many entries a page has
   */
  default Optional<String> previous(String position, long size) {
    return Optional.empty();
  }

  /**
   * Returns how many entries are before a position; empty when that cannot be known.
   *
   * @param size how many entries a page has
   */
  default OptionalLong entriesBefore(String position, long size) {
    return OptionalLong.empty();
  }

  /** Returns the number of the page at a position; empty where pages have no numbers. */
  default OptionalLong pageNumber(String position) {
    return OptionalLong.empty();
  }

  /** Returns the requested number of entries of a page; 0 if it is not known. */
  default int pageSize() {
    return 0;
  }

  /**
   * Returns the window that contains the entry at the index {@code start} and reaches as far as
   * possible; empty if an entry cannot be located by its index.
   *
   * @param size the largest size that the window may have, if the size can be set
   */
  default Optional<Window> window(long start, int size) {
    return Optional.empty();
  }

  /**
   * Returns what the page echoes differently from the request, such as "page 1 for page 3"; empty
   * when there is no difference, or no echo.
   */
  default Optional<String> contradiction(PageFacts page) {
    return Optional.empty();
  }

  /**
   * Returns a paging by page numbers from 1, for services that report totals, the next page's
   * number, or whether there is one.
   *
   * @param parameter the query parameter of the page number
   * @param pageSize how many entries a full page is expected to have; 1 or more
   */
  static Paging pageNumber(String parameter, int pageSize) {
    return new PageNumberPaging(parameter, pageSize, null, pageSize);
  }

  /**
   * Returns a paging by page numbers from 1, for services whose page size can be set for each page.
   *
   * @param parameter the query parameter of the page number
   * @param pageSize how many entries a full page is expected to have; 1 or more
   * @param sizeParameter the query parameter of the page size
   * @param mostEntries the largest page size that the service accepts
   */
  static Paging pageNumber(String parameter, int pageSize, String sizeParameter, int mostEntries) {
    return new PageNumberPaging(parameter, pageSize, sizeParameter, mostEntries);
  }

  /**
   * Returns a paging by offsets from 0. It advances by the number of entries received, and past an
   * empty page by the page size that the service echoes, else by the requested one.
   *
   * @param parameter the query parameter of the offset
   * @param limit the requested page size; 1 or more
   */
  static Paging offset(String parameter, int limit) {
    return new OffsetPaging(parameter, limit);
  }

  /**
   * Returns a paging by the service's opaque cursors. The first page is requested without a cursor.
   *
   * @param parameter the query parameter of the cursor
   */
  static Paging cursor(String parameter) {
    return new CursorPaging(parameter);
  }
}
