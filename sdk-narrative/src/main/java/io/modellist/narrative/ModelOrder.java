package io.modellist.narrative;

/**
 * The order of a listing. An open enum: any other value is sent unchanged, so that orders which the
 * service adds later can be used.
 *
 * @param value the value on the wire, such as {@code created_at_asc}
 */
public record ModelOrder(String value) {
  /** Oldest first. New models come last, so a listing misses none that is added meanwhile. */
  public static final ModelOrder CREATED_AT_ASC = new ModelOrder("created_at_asc");

  /** Newest first. */
  public static final ModelOrder CREATED_AT_DESC = new ModelOrder("created_at_desc");

  @Override
  public String toString() {
    return value;
  }
}
