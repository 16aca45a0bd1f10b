package io.modellist.cli;

import io.modellist.cli.Stdout.StdoutException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reports failures on standard error. */
final class Failures {
  private Failures() {}

  /**
   * Reports a failure in one line and returns its exit code.
   *
   * @param resume the lines that say how to resume the listing; empty if it cannot be resumed
   * @param debug whether to also print the stack trace
   */
  static int report(Host host, Throwable failure, List<String> resume, boolean debug) {
    if (failure instanceof StdoutException stdout && stdout.readerGone()) {
      return ExitCode.OK;
    }
    UnaryOperator<String> mask =
        isMasked(failure) ? UnaryOperator.identity() : host.secrets()::mask;
    String message = mask.apply(messageOf(failure));
    host.err().line("error: " + failure.getClass().getSimpleName() + ": " + message);
    if (canResume(failure)) {
      resume.forEach(host.err()::line);
    }
    if (debug) {
      mask.apply(stackTrace(failure)).lines().forEach(host.err()::line);
    }
    return ExitCode.of(failure);
  }

  /**
   * Returns whether the SDK has already masked the credential in a failure. It masks failures of
   * requests. A configuration error precedes any request and may quote an argument, and other
   * exceptions do not come from the SDK.
   */
  private static boolean isMasked(Throwable failure) {
    return failure instanceof ModelListException && !(failure instanceof ConfigurationException);
  }

  /**
   * Returns whether another run from the bookmark can succeed. It cannot if the service paginates
   * inconsistently, or if standard output failed and printed models may be lost.
   */
  private static boolean canResume(Throwable failure) {
    return failure instanceof ModelListException && !(failure instanceof PagingException);
  }

  private static String messageOf(Throwable failure) {
    String message = Wording.of(failure);
    return failure instanceof ModelListException || failure instanceof IOException
        ? message
        : (message + " (a defect of this program; --debug shows where)").strip();
  }

  private static String stackTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString().replace("\t", "    ");
  }
}
