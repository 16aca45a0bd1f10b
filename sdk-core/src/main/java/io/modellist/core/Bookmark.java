package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * A place in a listing, storable as text ({@link #toString}, {@link #parse}): another iteration of
 * the same query, also by another process, goes on from it. Immutable.
 *
 * <p>It is bound to the provider, path values, filters, sort and page size, not to host or
 * credential; a listing of another query refuses it. When the list changed in between, the item
 * given last is looked for in the page, and the report notes drift.
 *
 * @param provider the service's short name
 * @param query a fingerprint of the query
 * @param position the page, in the terms of the service's paging
 * @param index how many entries of that page lie behind
 * @param before how many entries were received before that page
 * @param lastItem a fingerprint of the id of the item given last, or null when none was
 */
public record Bookmark(
    String provider, long query, String position, int index, long before, @Nullable Long lastItem) {
  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws ConfigurationException when the text is not a bookmark or is damaged
   */
  public static Bookmark parse(String text) {
    return BookmarkCodec.parse(text);
  }

  /** The bookmark as one word of letters, digits, dots, dashes and underscores. */
  @Override
  public String toString() {
    return BookmarkCodec.format(this);
  }
}
