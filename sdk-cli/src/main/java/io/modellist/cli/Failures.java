package io.modellist.cli;

import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells a failure in one line, and with what exit status the program ends. */
final class Failures {
  private Failures() {}

  /**
   * Prints the failure.
   *
   * @param bookmark from where the listing can go on, or null
   * @return the exit status
   */
  static int tell(Stderr err, Throwable failure, @Nullable String bookmark, boolean debug) {
    if (failure instanceof StdoutException stdout && stdout.readerGone()) {
      return ExitCode.OK;
    }
    err.line("error: " + failure.getClass().getSimpleName() + ": " + words(failure));
    if (bookmark != null && canGoOn(failure)) {
      err.line("resume with: --from " + bookmark);
    }
    if (debug) {
      err.trace(failure);
    }
    return ExitCode.of(failure);
  }

  /**
   * Whether another run from the bookmark has a chance: not where the service's paging makes no
   * sense, and not where printed models may be lost.
   */
  static boolean canGoOn(Throwable failure) {
    return failure instanceof ModelListException && !(failure instanceof PagingException);
  }

  private static String words(Throwable failure) {
    String message = Wording.of(failure);
    return failure instanceof ModelListException || failure instanceof IOException
        ? message
        : (message + " (a defect of this program; --debug shows where)").strip();
  }
}
