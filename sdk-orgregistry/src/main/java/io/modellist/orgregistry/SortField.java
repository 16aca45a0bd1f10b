package io.modellist.orgregistry;

/**
 * What a listing is sorted by. An open enum: any other word is sent as it is, for columns that the
 * service adds.
 *
 * @param value the word on the wire
 */
public record SortField(String value) {
  /** When a model was made. */
  public static final SortField CREATED_AT = new SortField("created_at");

  /** The full name. */
  public static final SortField NAME = new SortField("name");

  @Override
  public String toString() {
    return value;
  }
}
