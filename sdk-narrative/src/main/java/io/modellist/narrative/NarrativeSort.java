package io.modellist.narrative;

/**
 * The field that a listing is sorted by. An open enum: any other value is sent unchanged, so that
 * fields which the service adds later can be used.
 *
 * @param value the name of the field on the wire, such as {@code created_at}
 */
public record NarrativeSort(String value) {
  /** The time of creation. */
  public static final NarrativeSort CREATED_AT = new NarrativeSort("created_at");

  @Override
  public String toString() {
    return value;
  }
}
