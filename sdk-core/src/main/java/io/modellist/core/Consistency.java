package io.modellist.core;

/** The treatment of a list that changes while it is read. */
public enum Consistency {
  /** Delivers what the service returns, in its order, including repeats. */
  AS_SERVED,

  /**
   * Delivers the same without repeats: a model whose id was delivered before is left out. Remembers
   * each id in at most 48 bytes. After {@link Listing#from}, only the ids received since then are
   * known.
   */
  DISTINCT,

  /**
   * Delivers every model that was present throughout, exactly once, or throws {@link
   * IncompleteListingException} with the report. A part is never passed off as the complete list. A
   * model was present throughout if it was visible to this credential and matched the query at
   * every request of the iteration.
   *
   * <p>There are three proofs:
   *
   * <ul>
   *   <li>{@link Proof#SINGLE_PAGE}: the list is on one page that is not full. One request is
   *       enough.
   *   <li>{@link Proof#ANCHORED}: the list is sorted by a creation time that does not change, and
   *       each page overlaps what was delivered before. The list may then change at any rate. If
   *       the pages have a fixed size, this needs a favorable total, and few models of the same
   *       time.
   *   <li>{@link Proof#EQUAL_PASSES}: the list is walked again, at most {@link Listing#maxPasses}
   *       times, until one pass proves it. In that pass, every page reported the same total, as
   *       many different ids were received, and none of them was new. This proof is used in other
   *       orders, and if the service breaks what the anchored walk relies on ({@link
   *       ListingReport#fallback}).
   * </ul>
   *
   * <p>A model that only a later pass found is delivered late, so the order is the service's within
   * a pass only. {@link ListingReport#gone} has the models that were delivered and were no longer
   * present in the last pass.
   *
   * <p>The proofs do not hold if a model leaves the list and returns under the same id during the
   * iteration, or if a service changes creation times. If the service reports no totals, equal
   * passes are two in a row with the same ids and without repeats. This proves less: changes that
   * hide the same model in both passes are not noticed.
   *
   * <p>Holds the ids as text in memory. Has no bookmark, and cannot be combined with {@link
   * Listing#from}, {@link Listing#maxItems} or a query that does not start at the first model
   * ({@link ConfigurationException}).
   */
  COMPLETE
}
