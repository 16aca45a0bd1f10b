package io.modellist.orgregistry;

/**
 * The direction in which a listing is sorted. An open enum: any other value is sent unchanged.
 *
 * @param value the value on the wire, such as {@code asc}
 */
public record SortDirection(String value) {
  /** Ascending: A to Z, oldest first. */
  public static final SortDirection ASC = new SortDirection("asc");

  /** Descending: Z to A, newest first. */
  public static final SortDirection DESC = new SortDirection("desc");

  @Override
  public String toString() {
    return value;
  }
}
