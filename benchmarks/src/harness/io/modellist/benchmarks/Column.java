package io.modellist.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A column of a table: its title, and the text for each contender. */
record Column(String title, Cell cell) {
  static final List<Column> SPEED =
      List.of(
          median("models/s", "%,.0f", Sample::modelsPerSecond),
          ratio("time", Sample::nanosPerModel),
          ratio("CPU", Sample::cpuMicrosPerModel),
          median("CPU us/model", "%.1f", Sample::cpuMicrosPerModel),
          median("KB/model", "%.2f", Sample::kilobytesPerModel));

  static final List<Column> COLD_START =
      List.of(
          median("ms", "%,.0f", sample -> sample.wallNanos() / 1e6),
          ratio("time", Sample::wallNanos),
          median("CPU ms", "%,.0f", sample -> sample.cpuNanos() / 1e6),
          ratio("CPU", Sample::cpuNanos));

  static final List<Column> MEMORY =
      List.of(
          median("models/s", "%,.0f", Sample::modelsPerSecond),
          range("live MB", Sample::liveMegabytes),
          range("highest MB after a collection", Sample::highestMegabytes),
          median("KB/model", "%.2f", Sample::kilobytesPerModel));

  /** Writes what the column says of a contender. */
  interface Cell {
    String text(Results results, String contender);
  }

  private static Column median(String title, String format, ToDoubleFunction<Sample> figure) {
    return new Column(
        title,
        (results, name) ->
            String.format(Locale.ROOT, format, results.spread(name, figure).median()));
  }

  private static Column range(String title, ToDoubleFunction<Sample> figure) {
    return new Column(title, (results, name) -> results.spread(name, figure).toString());
  }

  private static Column ratio(String title, ToDoubleFunction<Sample> figure) {
    return new Column(
        title + " / BASE",
        (results, name) -> results.ratio(name, results.section().base(), figure).toString());
  }
}
