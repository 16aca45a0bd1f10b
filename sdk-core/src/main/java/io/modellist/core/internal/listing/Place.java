package io.modellist.core.internal.listing;

import org.jspecify.annotations.Nullable;

/** A place that a resumed walk looks for, page by page. */
interface Place {
  /** The location of the place relative to one page. */
  enum Sight {
    /** On this page, or after it. */
    HERE,
    /** Before this page, as far as this page shows. */
    BEFORE,
    /** Not found: the search has ended. */
    LOST
  }

  /**
   * Receives a page and returns where the place is. After {@link Sight#HERE}, only the pages that
   * follow are passed.
   */
  Sight look(FetchedPage<?> page, boolean isFirstPage);

  /** Returns whether an entry of the page that was received last was passed before. */
  boolean leavesOut(FetchedPage<?> page, int index);

  /** Returns whether no entry is left out from the next page on. */
  boolean isOver();

  /** Returns why the place cannot be found exactly; null if it can. */
  default @Nullable String uncertainty() {
    return null;
  }
}
