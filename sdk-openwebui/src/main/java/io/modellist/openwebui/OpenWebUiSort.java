package io.modellist.openwebui;

/**
 * The field that a listing is sorted by. An open enum: any other value is sent unchanged. The
 * server silently ignores values that it does not know.
 *
 * @param value the value on the wire, such as {@code created_at}
 */
public record OpenWebUiSort(String value) {
  /** The name. Names need not be unique. */
  public static final OpenWebUiSort NAME = new OpenWebUiSort("name");

  /** The time of creation, in whole seconds. Models may share one. */
  public static final OpenWebUiSort CREATED_AT = new OpenWebUiSort("created_at");

  /** The time of the last update. */
  public static final OpenWebUiSort UPDATED_AT = new OpenWebUiSort("updated_at");

  @Override
  public String toString() {
    return value;
  }
}
