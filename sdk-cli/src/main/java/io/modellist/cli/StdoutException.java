package io.modellist.cli;

import java.io.IOException;

/** Standard output cannot be written. */
final class StdoutException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean readerGone;

  StdoutException(IOException cause, boolean readerGone) {
    super("standard output cannot be written: " + cause.getMessage(), cause);
    this.readerGone = readerGone;
  }

  /** Whether its reader had enough, which is no failure. */
  boolean readerGone() {
    return readerGone;
  }
}
