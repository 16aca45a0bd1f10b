package io.modellist.core.internal;

/** Internal to an attempt: a success whose body is not what was asked for. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The reason is part of a sentence: "the answer " + reason. */
  public UnreadableException(String reason) {
    super(reason, null, false, false);
  }

  /** The reason, in words. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
