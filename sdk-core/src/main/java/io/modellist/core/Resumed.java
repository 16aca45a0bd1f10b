package io.modellist.core;

/** How well a listing found the place of the {@link Bookmark} from which it resumed. */
public enum Resumed {
  /**
   * The place is certain: the list is sorted by a creation time that does not change, or nothing
   * was delivered before. Every model after the place is delivered, none before it.
   */
  EXACT,

  /**
   * The place was found by at least three of the last five models, in unchanged order, or, if fewer
   * than three were delivered, because the list begins with them. No model that kept its place in
   * the list is skipped.
   */
  REALIGNED,

  /**
   * The place was not found, or not exactly. Models may repeat, but no model that kept its place in
   * the list is skipped. {@link ListingReport#driftNotes} says why. Where more than 256 models have
   * the same creation time, all of them repeat: listings with a {@link Listing#maxItems} below
   * their number never get past them.
   */
  UNCERTAIN
}
