package io.modellist.orgregistry;

/**
 * Which end of a listing comes first. An open enum: any other word is sent as it is.
 *
 * @param value the word on the wire
 */
public record SortDirection(String value) {
  /** From A to Z, from old to new. */
  public static final SortDirection ASC = new SortDirection("asc");

  /** From Z to A, from new to old. */
  public static final SortDirection DESC = new SortDirection("desc");

  @Override
  public String toString() {
    return value;
  }
}
