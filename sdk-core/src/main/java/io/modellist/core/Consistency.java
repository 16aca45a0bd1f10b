package io.modellist.core;

/** How a listing treats a list that changes while it is read. */
public enum Consistency {
  /** What the service gives, in its order, repeats included. */
  AS_SERVED,

  /**
   * The same without repeats: a model whose id was given before is left out. Holds the ids of the
   * iteration in memory. After {@link Listing#from} it knows only the ids that came since.
   */
  DISTINCT
}
