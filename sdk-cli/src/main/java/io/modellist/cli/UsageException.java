package io.modellist.cli;

/** Signals that the options of a command are wrong or contradict each other. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
