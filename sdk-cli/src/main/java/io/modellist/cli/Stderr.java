package io.modellist.cli;

import java.io.PrintStream;

/**
 * Standard error. Control characters are escaped, so that text from a service cannot steer the
 * terminal.
 */
final class Stderr {
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final boolean progressWanted;
  private volatile boolean progressShown;

  Stderr(PrintStream out, boolean progressWanted) {
    this.out = out;
    this.progressWanted = progressWanted;
  }

  /** Writes one line. */
  void line(String text) {
    clearProgress();
    out.println(Printable.of(text));
  }

  /** Shows a progress line, which the next line replaces. Does nothing without a terminal. */
  void progress(String text) {
    if (progressWanted) {
      progressShown = true;
      out.print(CLEAR + Printable.of(text));
      out.flush();
    }
  }

  /** Removes the progress line. */
  void clearProgress() {
    if (progressShown) {
      progressShown = false;
      out.print(CLEAR);
      out.flush();
    }
  }
}
