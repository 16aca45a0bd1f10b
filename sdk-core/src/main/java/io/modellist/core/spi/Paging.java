package io.modellist.core.spi;

import java.util.List;
import java.util.Optional;

/**
 * How a service's pages are asked for. Positions are opaque text to everyone else; whether there is
 * more is decided by core, from what the pages tell. Immutable and safe to share.
 */
public interface Paging {
  /** The first page's position. */
  String first();

  /** The parameters that ask for a position; the page size is the query's business. */
  List<Parameter> parameters(String position);

  /**
   * Where the next page starts if there is one; empty when only the service could say and did not
   * (a cursor that is absent). Must differ from every earlier position: core refuses one that was
   * asked before.
   */
  Optional<String> next(PageFacts page);

  /**
   * Whether the position lies at or behind a total of entries, as far as it tells; false when it
   * does not.
   */
  boolean reaches(String position, long totalItems, PageFacts page);

  /** Whether a bookmark's text can be a position of this paging. */
  boolean accepts(String position);

  /**
   * Where the pages behind this one start, as far as it tells for certain: in order, at most so
   * many, none at or behind the end that its totals tell. Unless overridden, only {@link #next}.
   */
  default List<String> ahead(PageFacts page, int most) {
    return next(page).stream().limit(most).toList();
  }

  /**
   * What the page echoes otherwise than it was asked for, such as "page 1 for page 3"; empty when
   * all is as it should be, or nothing is echoed.
   */
  default Optional<String> contradiction(PageFacts page) {
    return Optional.empty();
  }

  /**
   * Page numbers from 1, for services that tell totals, the next page's number, or whether there is
   * one.
   *
   * @param parameter the query parameter of the page number
   * @param pageSize how many entries a full page has, as far as it is known; 1 or more
   */
  static Paging pageNumber(String parameter, int pageSize) {
    return new PageNumberPaging(parameter, pageSize);
  }

  /**
   * Offsets from 0; advances by what was received, and past an empty page by the page size that the
   * service echoes, else by the one asked for.
   *
   * @param parameter the query parameter of the offset
   * @param limit the page size asked for; 1 or more
   */
  static Paging offset(String parameter, int limit) {
    return new OffsetPaging(parameter, limit);
  }

  /**
   * Opaque cursors given by the service; the first page is asked for without one.
   *
   * @param parameter the query parameter of the cursor
   */
  static Paging cursor(String parameter) {
    return new CursorPaging(parameter);
  }
}
