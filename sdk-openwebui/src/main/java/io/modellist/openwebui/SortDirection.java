package io.modellist.openwebui;

/**
 * Which way a listing is sorted. An open enum: any other word is sent as it is. The service ignores
 * words that it does not know.
 *
 * @param value the word on the wire
 */
public record SortDirection(String value) {
  /** Upwards. */
  public static final SortDirection ASC = new SortDirection("asc");

  /** Downwards, the default of the service. */
  public static final SortDirection DESC = new SortDirection("desc");

  @Override
  public String toString() {
    return value;
  }
}
