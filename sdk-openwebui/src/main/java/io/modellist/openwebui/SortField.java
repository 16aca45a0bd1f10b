package io.modellist.openwebui;

/**
 * What a listing is sorted by. An open enum: any other word is sent as it is. The service ignores
 * words that it does not know.
 *
 * @param value the word on the wire
 */
public record SortField(String value) {
  /** The name; names need not be unique. */
  public static final SortField NAME = new SortField("name");

  /** When a model was made, in whole seconds. */
  public static final SortField CREATED_AT = new SortField("created_at");

  /** When a model was last changed. */
  public static final SortField UPDATED_AT = new SortField("updated_at");

  @Override
  public String toString() {
    return value;
  }
}
