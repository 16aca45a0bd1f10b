package io.modellist.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How results and failures are told. */
final class RunOptions {
  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "How models are printed: ${COMPLETION-CANDIDATES}; table on a terminal, else ndjson.")
  private @Nullable Format format;

  @Option(
      names = "--report",
      description = "Print what was done as a line of JSON, the last of standard error.")
  private boolean report;

  @Option(names = "--debug", description = "Print the stack trace of a failure.")
  private boolean debug;

  Format format(Host host) {
    if (format != null) {
      return format;
    }
    return host.outIsTerminal() ? Format.TABLE : Format.NDJSON;
  }

  boolean report() {
    return report;
  }

  boolean debug() {
    return debug;
  }
}
