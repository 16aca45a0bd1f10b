package io.modellist.openwebui;

/**
 * Whose models are listed. An open enum: any other word is sent as it is. The service ignores words
 * that it does not know.
 *
 * @param value the word on the wire
 */
public record ViewOption(String value) {
  /** Those that the caller made. */
  public static final ViewOption CREATED = new ViewOption("created");

  /** Those that others share with the caller. */
  public static final ViewOption SHARED = new ViewOption("shared");

  @Override
  public String toString() {
    return value;
  }
}
