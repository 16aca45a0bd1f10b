package io.modellist.openwebui;

/**
 * The ownership that a listing is restricted to. An open enum: any other value is sent unchanged.
 * The server silently ignores values that it does not know.
 *
 * @param value the value on the wire, such as {@code created}
 */
public record ViewOption(String value) {
  /** The models that the caller created. */
  public static final ViewOption CREATED = new ViewOption("created");

  /** The models that others share with the caller. */
  public static final ViewOption SHARED = new ViewOption("shared");

  @Override
  public String toString() {
    return value;
  }
}
