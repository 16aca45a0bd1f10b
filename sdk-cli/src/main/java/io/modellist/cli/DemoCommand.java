package io.modellist.cli;

import io.modellist.cli.ListingOptions.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the SDK at work without any account. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Start fakes of the four services, list all of them through the SDK over HTTP.")
final class DemoCommand implements Callable<Integer> {
  private static final String ROW = "%-12s %7s %6s %9s %8s %8s%n";
  private static final String MOVING_ROW = "%-12s %-10s %6s %6s %6s %9s%n";

  private final Host host;

  @Option(
      names = "--faults",
      description =
          "Let the services fail now and then, and their lists change while they are read; show"
              + " what is lost.")
  private boolean faults;

  @Option(names = "--debug", description = "Print the stack trace of a failure.")
  private boolean debug;

  DemoCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    try {
      return show();
    } catch (IOException | RuntimeException | Error failure) {
      return Failures.tell(host.err(), failure, null, debug);
    }
  }

  private int show() throws IOException {
    List<DemoListing> done = new ArrayList<>();
    print(ROW, "PROVIDER", "MODELS", "PAGES", "REQUESTS", "RETRIES", "TIME");
    for (Provider provider : Provider.values()) {
      DemoListing listing = DemoListing.run(provider, faults);
      done.add(listing);
      print(
          ROW,
          provider,
          listing.report().items(),
          listing.report().pages(),
          listing.report().requests(),
          listing.report().retries(),
          listing.report().elapsed().toMillis() + " ms");
    }
    for (DemoListing listing : done) {
      print("%n%s, the first of them%n", listing.provider());
      TableWriter table = new TableWriter(host);
      table.begin();
      for (var model : listing.firstModels()) {
        table.write(model);
      }
      if (!listing.faults().isEmpty()) {
        print("went wrong on the way: %s%n", String.join(", ", listing.faults()));
      }
    }
    int status = compare(done);
    return status == ExitCode.OK && faults ? showMoving() : status;
  }

  private int showMoving() throws IOException {
    print("%nAgain, while one model is deleted and one created; complete reads 8 pages ahead:%n");
    print(MOVING_ROW, "PROVIDER", "READING", "MISSED", "TWICE", "PASSES", "REQUESTS");
    List<DemoReading> done = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      for (Reading way : Reading.values()) {
        DemoReading reading = DemoReading.run(provider, way);
        done.add(reading);
        print(
            MOVING_ROW,
            provider,
            way,
            reading.missed(),
            reading.repeated(),
            reading.report().passes(),
            reading.report().requests());
      }
    }
    return judge(done);
  }

  /** Whether a complete reading was complete; what the others were is only told. */
  int judge(List<DemoReading> done) throws IOException {
    List<String> wrong =
        done.stream()
            .filter(reading -> reading.reading() == Reading.COMPLETE && !reading.isExact())
            .map(reading -> reading.provider().toString())
            .toList();
    if (!wrong.isEmpty()) {
      host.err().line("error: complete was not complete: " + String.join(", ", wrong));
      return ExitCode.DEFECT;
    }
    List<DemoReading> served =
        done.stream().filter(reading -> reading.reading() == Reading.AS_SERVED).toList();
    print(
        "%nOf the models that were there throughout, complete gave each one once;"
            + " as-served missed %d and gave %d twice.%n",
        served.stream().mapToLong(DemoReading::missed).sum(),
        served.stream().mapToLong(DemoReading::repeated).sum());
    return ExitCode.OK;
  }

  private int compare(List<DemoListing> done) throws IOException {
    List<String> wrong =
        done.stream().filter(l -> !l.complete()).map(l -> l.provider().toString()).toList();
    if (!wrong.isEmpty()) {
      host.err().line("error: not the models that the fake holds: " + String.join(", ", wrong));
      return ExitCode.DEFECT;
    }
    print("%nEvery model of every service came, once and in order.%n");
    return ExitCode.OK;
  }

  private void print(String format, Object... values) throws IOException {
    host.out().write(String.format(Locale.ROOT, format, values).getBytes(StandardCharsets.UTF_8));
    host.out().flush();
  }
}
