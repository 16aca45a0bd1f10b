package io.modellist.core;

/** The precision with which a listing found the place of the {@link Bookmark} it resumed from. */
public enum Resumed {
  /**
   * The place is certain: the list is sorted by a creation time that does not change, or nothing
   * was delivered before. Every model after the place is delivered, none before it.
   */
  EXACT,

  /**
   * The place was found by at least three of the last five models, in unchanged order, or, if fewer
   * than three were delivered, because the list begins with them. Where the service pages by
   * cursors, the models on the page of the bookmark must be enough. No model that kept its place in
   * the list is skipped.
   */
  REALIGNED,

  /**
   * The place was not found, or is not exact. Models may repeat, but no model that kept its place
   * in the list is skipped. {@link ListingReport#driftNotes} says why. Where more than 256 models
   * have the same creation time, all of them repeat: listings with a {@link Listing#maxItems} below
   * their number never get past them.
   */
  UNCERTAIN
}
