package io.modellist.openwebui;

/**
 * The direction in which a listing is sorted. An open enum: any other value is sent unchanged. The
 * server silently ignores values that it does not know.
 *
 * @param value the value on the wire, such as {@code asc}
 */
public record SortDirection(String value) {
  /** Ascending. */
  public static final SortDirection ASC = new SortDirection("asc");

  /** Descending, the server's own default. */
  public static final SortDirection DESC = new SortDirection("desc");

  @Override
  public String toString() {
    return value;
  }
}
