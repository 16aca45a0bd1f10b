package io.modellist.core.simulation;

import io.modellist.core.spi.WirePage;
import java.util.Arrays;
import java.util.List;

/**
 * A page of a simulated service. It reports nothing but its entries until a method adds more; a
 * null entry has no id and cannot be delivered.
 */
public record ServedPage(
    List<TestModel> items,
    Long number,
    Long offset,
    Long limit,
    Long totalItems,
    Long totalPages,
    Boolean hasNext,
    Boolean hasPrevious,
    String nextPosition)
    implements WirePage<TestModel> {
  /** Returns a page with these ids; null stands for an entry without an id. */
  public static ServedPage of(String... ids) {
    return ofIds(Arrays.asList(ids));
  }

  /** Returns a page with these ids; null stands for an entry without an id. */
  public static ServedPage ofIds(List<String> ids) {
    return ofModels(ids.stream().map(id -> id == null ? null : new TestModel(id)).toList());
  }

  /** Returns a page with these models. */
  public static ServedPage ofModels(List<TestModel> models) {
    return new ServedPage(models, null, null, null, null, null, null, null, null);
  }

  /** Adds the total of entries. */
  public ServedPage total(long total) {
    return new ServedPage(
        items, number, offset, limit, total, totalPages, hasNext, hasPrevious, nextPosition);
  }

  /** Adds the page's number and the total of pages. */
  public ServedPage pages(long page, long pages) {
    return new ServedPage(
        items, page, offset, limit, totalItems, pages, hasNext, hasPrevious, nextPosition);
  }

  /** Adds the service's own sign whether the list goes on. */
  public ServedPage more(Boolean more) {
    return new ServedPage(
        items, number, offset, limit, totalItems, totalPages, more, hasPrevious, nextPosition);
  }

  /** Adds the next position. */
  public ServedPage next(String next) {
    return new ServedPage(
        items, number, offset, limit, totalItems, totalPages, hasNext, hasPrevious, next);
  }

  /** Adds the offset and the page size. */
  public ServedPage offset(long start, long size) {
    return new ServedPage(
        items, number, start, size, totalItems, totalPages, hasNext, hasPrevious, nextPosition);
  }

  /** Adds the service's own sign whether there is a page before. */
  public ServedPage previous(Boolean previous) {
    return new ServedPage(
        items, number, offset, limit, totalItems, totalPages, hasNext, previous, nextPosition);
  }
}
