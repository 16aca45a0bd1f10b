package io.modellist.core;

/** The direction in which a listing is sorted. */
public enum SortDirection {
  /** A to Z, oldest first. */
  ASCENDING("asc"),

  /** Z to A, newest first. */
  DESCENDING("desc");

  private final String value;

  SortDirection(String value) {
    this.value = value;
  }

  /** Returns the word that the services use: {@code asc} or {@code desc}. */
  public String value() {
    return value;
  }
}
