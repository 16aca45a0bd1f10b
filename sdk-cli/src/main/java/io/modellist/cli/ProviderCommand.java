package io.modellist.cli;

import io.modellist.core.Model;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that asks a service: opens it, and tells how it went. */
abstract class ProviderCommand implements Callable<Integer> {
  private final Host host;

  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final RunOptions run = new RunOptions();

  ProviderCommand(Host host) {
    this.host = host;
  }

  /** Refuses options before anything is opened. */
  abstract void check();

  /** Asks the service, prints what it gives. */
  abstract void ask(Target<?> target, ReportLine report) throws IOException;

  @Override
  public final Integer call() {
    ReportLine report = new ReportLine();
    int status = ExitCode.OK;
    try {
      connection.check();
      check();
      ProgressLine progress = new ProgressLine(host.err(), report);
      try (Target<?> target = Targets.open(connection, host.environment(), progress)) {
        ask(target, report);
      } finally {
        host.err().clearProgress();
      }
    } catch (IOException | RuntimeException | Error failure) {
      status = Failures.tell(host.err(), failure, report.bookmark(), run.debug());
    }
    if (run.report()) {
      host.err().line(report.text());
    }
    return status;
  }

  final Host host() {
    return host;
  }

  final ModelWriter writer(Class<? extends Model> type, boolean listing) {
    Format format = run.format(host);
    return listing ? format.listing(type, host) : format.single(type, host);
  }
}
