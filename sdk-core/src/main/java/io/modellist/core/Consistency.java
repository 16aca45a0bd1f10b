package io.modellist.core;

/** How a listing treats a list that changes while it is read. */
public enum Consistency {
  /** What the service gives, in its order, repeats included. */
  AS_SERVED,

  /**
   * The same without repeats: a model whose id was given before is left out. Remembers each id in
   * at most 48 bytes. After {@link Listing#from} it knows only the ids that came since.
   */
  DISTINCT,

  /**
   * Every model that was there throughout, exactly once, or an {@link IncompleteListingException}
   * with the report: never a part that looks like the complete list. "There throughout" means
   * visible to this credential and matching the query at every request of the iteration.
   *
   * <p>If the list is sorted by a creation time that does not change, each page overlaps what was
   * delivered before, and the list may change at any rate ({@link Proof#ANCHORED}). Where the pages
   * have a fixed size, that needs a favorable total, and few models of the same time. Otherwise, or
   * where the service breaks what that relies on ({@link ListingReport#fallback}), the list is
   * walked again until, in one pass after the first, every page reported the same total, just as
   * many different ids were met, and none of them was new ({@link Proof#EQUAL_PASSES}); at most
   * {@link Listing#maxPasses} times. A list on one page that is not full needs one request ({@link
   * Proof#SINGLE_PAGE}). Models found by a later pass are delivered late, so the order is the
   * service's within a pass only. Models that were delivered and are gone in the last of equal
   * passes are in {@link ListingReport#gone}.
   *
   * <p>Exact unless a model leaves the list and comes back under the same id during the iteration,
   * or a service changes creation times. Where the service reports no totals, equal passes are two
   * in a row with the same ids and no repeats, which is weaker: changes that hide the same model in
   * both go unnoticed.
   *
   * <p>Holds the ids as text in memory. Cannot be combined with {@link Listing#from} or {@link
   * Listing#maxItems} ({@link ConfigurationException}), and has no bookmark.
   */
  COMPLETE
}
