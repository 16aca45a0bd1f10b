package io.modellist.cli;

import io.modellist.cli.ListingOptions.ConsistencyOption;
import io.modellist.core.Model;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Demonstrates the SDK against fakes of the services, so that no account is needed. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Start fakes of the four services and list all their models over HTTP. No account is"
            + " needed.")
final class DemoCommand implements Callable<Integer> {
  private static final String ROW = "%-12s %7s %6s %9s %8s %8s%n";
  private static final String CHANGING_ROW = "%-12s %-10s %6s %6s %6s %9s%n";

  private final Host host;

  @Option(
      names = "--faults",
      description =
          "Let the services fail now and then, and change their lists while they are read. A table"
              + " shows which models each kind of reading missed or repeated.")
  private boolean faults;

  @Option(names = "--debug", description = "Print the stack trace of a failure.")
  private boolean debug;

  DemoCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    try {
      int exitCode = showStableLists();
      return exitCode == ExitCode.OK && faults ? showChangingLists() : exitCode;
    } catch (IOException | RuntimeException | Error failure) {
      return Failures.report(host, failure, List.of(), debug);
    }
  }

  private int showStableLists() throws IOException {
    List<DemoRun> runs = new ArrayList<>();
    print(ROW, "PROVIDER", "MODELS", "PAGES", "REQUESTS", "RETRIES", "TIME");
    for (Provider provider : Provider.values()) {
      DemoRun run = DemoRun.ofStableList(provider, faults);
      runs.add(run);
      print(
          ROW,
          provider,
          run.report().items(),
          run.report().pages(),
          run.report().requests(),
          run.report().retries(),
          run.report().elapsed().toMillis() + " ms");
    }
    for (DemoRun run : runs) {
      showFirstModels(run);
    }
    String wrong = providers(runs, run -> !run.inOrder());
    if (!wrong.isEmpty()) {
      host.err().line("error: the models received differ from those of the fake: " + wrong);
      return ExitCode.DEFECT;
    }
    print("%nEvery model of every service was received once and in order.%n");
    return ExitCode.OK;
  }

  private void showFirstModels(DemoRun run) throws IOException {
    print("%nThe first models of %s%n", run.provider());
    TableWriter table = new TableWriter(Model.class, host);
    table.begin();
    for (var model : run.firstModels()) {
      table.write(model);
    }
    if (!run.faults().isEmpty()) {
      print("faults on the way: %s%n", String.join(", ", run.faults()));
    }
  }

  private int showChangingLists() throws IOException {
    print(
        "%nThe same while one model is deleted and one is created; complete reads 8 pages"
            + " ahead:%n");
    print(CHANGING_ROW, "PROVIDER", "READING", "MISSED", "TWICE", "PASSES", "REQUESTS");
    List<DemoRun> runs = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      for (ConsistencyOption consistency : ConsistencyOption.values()) {
        DemoRun run = DemoRun.ofChangingList(provider, consistency);
        runs.add(run);
        print(
            CHANGING_ROW,
            provider,
            consistency,
            run.missed(),
            run.repeated(),
            run.report().passes(),
            run.report().requests());
      }
    }
    return judge(runs);
  }

  /** Fails if a complete listing was not exact. The other listings are only reported. */
  int judge(List<DemoRun> runs) throws IOException {
    String wrong =
        providers(runs, run -> run.consistency() == ConsistencyOption.COMPLETE && !run.isExact());
    if (!wrong.isEmpty()) {
      host.err().line("error: complete was not complete: " + wrong);
      return ExitCode.DEFECT;
    }
    List<DemoRun> asServed =
        runs.stream().filter(run -> run.consistency() == ConsistencyOption.AS_SERVED).toList();
    print(
        "%nOf the models that existed throughout, complete received each one once;"
            + " as-served missed %d and received %d twice.%n",
        asServed.stream().mapToLong(DemoRun::missed).sum(),
        asServed.stream().mapToLong(DemoRun::repeated).sum());
    return ExitCode.OK;
  }

  private static String providers(List<DemoRun> runs, Predicate<DemoRun> filter) {
    return runs.stream()
        .filter(filter)
        .map(run -> run.provider().toString())
        .collect(Collectors.joining(", "));
  }

  private void print(String format, Object... values) throws IOException {
    host.out().write(String.format(Locale.ROOT, format, values).getBytes(StandardCharsets.UTF_8));
    host.out().flush();
  }
}
