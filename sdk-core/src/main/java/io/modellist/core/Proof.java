package io.modellist.core;

/** How a {@link Consistency#COMPLETE} listing was proved to be complete. */
public enum Proof {
  /** The list was on one page, which is the list at one instant. */
  SINGLE_PAGE,

  /**
   * The list is sorted by a creation time that does not change, and every page overlapped what was
   * delivered before it.
   */
  ANCHORED,

  /** One pass over the list met just as many different models as the service counted, none new. */
  EQUAL_PASSES
}
