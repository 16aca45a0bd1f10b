package io.modellist.core.internal.listing;

import io.modellist.core.spi.ListRequest;
import java.util.List;

/**
 * The path of one pass through the pages of a list: it decides which page follows a page, and
 * notices a service that contradicts itself or repeats its pages. For the walk's thread.
 */
interface Course {
  /** Fetches a page at once, whatever is ahead; throws if that fails. */
  interface Fetch {
    FetchedPage<?> page(ListRequest request, String position);
  }

  /**
   * Decides what follows the page that was received. Its state changes only when it returns.
   *
   * @param fetch fetches further pages that the decision needs
   */
  EndOfList.Verdict after(FetchedPage<?> page, Fetch fetch);

  /**
   * Returns the positions of the pages after a page that are certain: in order, at most so many.
   */
  List<String> ahead(FetchedPage<?> page, int most);
}
