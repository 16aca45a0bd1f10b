package io.modellist.narrative;

/**
 * The order of a listing. An open enum: any other word is sent as it is, for orders that the
 * service adds.
 *
 * @param value the word on the wire
 */
public record ModelOrder(String value) {
  /** The oldest first; new models come last, so that a walk misses none. */
  public static final ModelOrder CREATED_AT_ASC = new ModelOrder("created_at_asc");

  /** The newest first. */
  public static final ModelOrder CREATED_AT_DESC = new ModelOrder("created_at_desc");

  @Override
  public String toString() {
    return value;
  }
}
