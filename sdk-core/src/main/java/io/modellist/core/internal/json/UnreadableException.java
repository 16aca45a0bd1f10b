package io.modellist.core.internal.json;

/** A success whose body is not what was asked for. It does not leave the attempt. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates it with the rest of the sentence "the answer " + reason; its text is not masked. */
  public UnreadableException(String reason) {
    super(reason, null, false, false);
  }

  /** Returns the rest of the sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
