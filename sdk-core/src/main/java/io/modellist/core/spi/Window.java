package io.modellist.core.spi;

/**
 * A page whose start and size may differ from those of the query's pages. Immutable.
 *
 * @param position the position that requests the page, as its {@link Paging} writes it
 * @param start the index of its first entry in the list, counted from 0
 * @param size the requested number of entries
 */
public record Window(String position, long start, int size) {
  /** Returns the index after the last entry of a full page. */
  public long end() {
    return start + size;
  }
}
