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
   * Every model that was there during the whole iteration, exactly once, or an {@link
   * IncompleteListingException} with the report: never a part that looks like the whole.
   *
   * <p>The list is walked again until, in one pass after the first, every page gave the same total,
   * just as many different ids came, and none of them was new; at most {@link Listing#maxPasses}
   * times. A list on one page that tells its total needs one pass. Models found late are given
   * late, so the order is the service's within a pass only. Models that were given and are gone in
   * the last pass are in {@link ListingReport#gone}.
   *
   * <p>Exact unless a model leaves the list and comes back under the same id during the iteration.
   * Where the service gives no totals, two passes in a row with the same ids and no repeats have to
   * do, which is weaker: changes that hide the same model in both go unnoticed.
   *
   * <p>Holds the ids as text in memory. Cannot be combined with {@link Listing#from} or {@link
   * Listing#maxItems} ({@link ConfigurationException}), and has no bookmark.
   */
  COMPLETE
}
