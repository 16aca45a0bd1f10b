package io.modellist.cli;

import io.modellist.core.Model;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks a service: opens it, runs the request, and reports the result. */
abstract class ProviderCommand implements Callable<Integer> {
  private final Host host;

  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "The output format: ${COMPLETION-CANDIDATES}. By default table on a terminal, otherwise"
              + " ndjson.")
  private @Nullable Format format;

  @Option(names = "--no-header", description = "Omit the header line of csv.")
  private boolean noHeader;

  @Option(
      names = "--report",
      description = "Print the figures of the run as JSON, in the last line of standard error.")
  private boolean report;

  @Option(names = "--debug", description = "Print the stack trace of a failure.")
  private boolean debug;

  ProviderCommand(Host host) {
    this.host = host;
  }

  /**
   * Rejects invalid options before the service is opened.
   *
   * @throws UsageException if an option is invalid or clashes with another one
   */
  void check() {}

  /** Asks the service and prints its models. */
  abstract <M extends Model> void ask(Target<M> target, RunReport run) throws IOException;

  /** Returns the lines that say how to resume from a bookmark. */
  List<String> howToResume(String bookmark) {
    return List.of();
  }

  @Override
  public final Integer call() {
    connection.check();
    checkHeader();
    check();
    RunReport run = new RunReport(host);
    int exitCode = ExitCode.OK;
    try {
      try (Target<?> target = Target.open(connection, host.environment(), run)) {
        ask(target, run);
      } finally {
        host.err().clearProgress();
      }
    } catch (IOException | RuntimeException | Error failure) {
      String bookmark = run.bookmark();
      List<String> resume = bookmark == null ? List.of() : howToResume(bookmark);
      exitCode = Failures.report(host, failure, resume, debug);
    }
    if (report) {
      host.err().line(run.text());
    }
    return exitCode;
  }

  final Host host() {
    return host;
  }

  final ConnectionOptions connection() {
    return connection;
  }

  /** Returns whether CSV begins with a header. */
  final boolean header() {
    return !noHeader;
  }

  /** Returns the selected format. The default depends on whether a person reads the output. */
  final Format format() {
    if (format != null) {
      return format;
    }
    return host.outIsTerminal() ? Format.TABLE : Format.NDJSON;
  }

  private void checkHeader() {
    if (noHeader && format() != Format.CSV) {
      throw new UsageException("--no-header is for --format csv, but the format is " + format());
    }
  }
}
