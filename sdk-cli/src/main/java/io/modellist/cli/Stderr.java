package io.modellist.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Standard error. Whatever goes through here holds no credential and no control character, so that
 * a service's words can neither leak nor steer the terminal.
 */
final class Stderr {
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final Secrets secrets;
  private final boolean progressWanted;
  private volatile boolean progressShown;

  Stderr(PrintStream out, Secrets secrets, boolean progressWanted) {
    this.out = out;
    this.secrets = secrets;
    this.progressWanted = progressWanted;
  }

  /** One line. */
  void line(String text) {
    clearProgress();
    out.println(Printable.of(secrets.mask(text)));
  }

  /** The stack trace, for {@code --debug}. */
  void trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    trace.toString().lines().forEach(line -> line(line.replace("\t", "    ")));
  }

  /** A line that the next one replaces; nothing when nobody watches. */
  void progress(String text) {
    if (progressWanted) {
      progressShown = true;
      out.print(CLEAR + Printable.of(secrets.mask(text)));
      out.flush();
    }
  }

  /** Takes the progress line away. */
  void clearProgress() {
    if (progressShown) {
      progressShown = false;
      out.print(CLEAR);
      out.flush();
    }
  }
}
