package io.modellist.core.internal.listing;

import io.modellist.core.spi.ListRequest;
import java.util.List;

/**
 * The path of one pass through the pages of a list: it decides which page follows a page, and
 * detects a service that contradicts itself or repeats its pages. Used only by the walk's thread.
 */
interface Course {
  /** Fetches a page immediately, regardless of read-ahead. Throws if that fails. */
  interface Fetch {
    FetchedPage<?> page(ListRequest request, String position);
  }

  /**
   * Decides what follows the page that was received. The state changes only when this method
   * returns normally.
   *
   * @param fetch fetches further pages that the decision needs
   */
  EndOfList.Verdict after(FetchedPage<?> page, Fetch fetch);

  /**
   * Returns the positions after a page that are certain, in order, at most {@code most} of them.
   */
  List<String> ahead(FetchedPage<?> page, int most);
}
