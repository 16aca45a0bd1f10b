package io.modellist.core.internal.json;

/**
 * Thrown when the body of a successful response is not the requested page or model. It is caught
 * within the attempt.
 */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception with the rest of a sentence that starts with "the response". Its text is
   * not masked.
   */
  public UnreadableException(String reason) {
    super(reason, null, false, false);
  }

  /** Returns the rest of the sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
