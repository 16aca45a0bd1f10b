package io.modellist.core;

/** The proof that a {@link Consistency#COMPLETE} listing is complete. */
public enum Proof {
  /** The list was on one page, which is the list at one instant. */
  SINGLE_PAGE,

  /**
   * The list is sorted by a creation time that does not change, and every page overlapped what was
   * delivered before it.
   */
  ANCHORED,

  /** One pass met exactly as many different models as the service counted, and none was new. */
  EQUAL_PASSES
}
