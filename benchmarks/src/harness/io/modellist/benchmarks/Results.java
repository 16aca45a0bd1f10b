package io.modellist.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The samples of a section, by contender and round. */
record Results(Section section, Map<String, List<Sample>> samples) {
  Spread spread(String name, ToDoubleFunction<Sample> figure) {
    return Spread.of(samples.get(name).stream().mapToDouble(figure));
  }

  /** Returns the ratio of the one contender to the other in the same round. */
  Spread ratio(String name, String base, ToDoubleFunction<Sample> figure) {
    List<Sample> mine = samples.get(name);
    List<Sample> theirs = samples.get(base);
    return Spread.of(
        IntStream.range(0, mine.size())
            .mapToDouble(
                i -> figure.applyAsDouble(mine.get(i)) / figure.applyAsDouble(theirs.get(i))));
  }

  /** Returns the table for the console and for documents. */
  String table() {
    StringBuilder table = new StringBuilder();
    table
        .append("| " + section.name() + " | models/s | time / " + section.base())
        .append(" | CPU / " + section.base() + " | CPU us/model | KB/model |\n")
        .append("|---|---|---|---|---|---|\n");
    for (String name : samples.keySet()) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %s | %s | %.1f | %.2f |%n",
              name,
              spread(name, Sample::modelsPerSecond).median(),
              ratio(name, section.base(), Sample::wallNanos),
              ratio(name, section.base(), Sample::cpuNanos),
              spread(name, Sample::cpuMicrosPerModel).median(),
              spread(name, Sample::kilobytesPerModel).median()));
    }
    return table.toString();
  }
}
