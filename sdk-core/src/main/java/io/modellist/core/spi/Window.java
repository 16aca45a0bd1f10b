package io.modellist.core.spi;

/**
 * A page that need not lie on the grid of the pages of its query. Immutable.
 *
 * @param position how the page is asked for, in the terms of its {@link Paging}
 * @param start the index of its first entry in the list, counted from 0
 * @param size how many entries it is asked to have
 */
public record Window(String position, long start, int size) {
  /** Returns the index after its last entry, if it is full. */
  public long end() {
    return start + size;
  }
}
