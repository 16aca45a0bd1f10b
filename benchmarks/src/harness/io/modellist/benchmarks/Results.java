package io.modellist.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** Returns these samples and more of the same section. */
  Results plus(Results more) {
    Map<String, List<Sample>> all = new LinkedHashMap<>();
    samples.forEach(
        (name, first) ->
            all.put(name, Stream.concat(first.stream(), more.samples.get(name).stream()).toList()));
    return new Results(section.withNote("Measured twice; all rounds count."), all);
  }

  /** Returns the table for the console and for documents. */
  String table() {
    List<Column> columns = section.kind().columns;
    StringBuilder table = new StringBuilder("| " + section.name());
    for (Column column : columns) {
      table.append(" | ").append(column.title().replace("BASE", section.base()));
    }
    table.append(" |\n|").append("---|".repeat(columns.size() + 1)).append('\n');
    for (String name : samples.keySet()) {
      table.append("| ").append(name);
      for (Column column : columns) {
        table.append(" | ").append(column.cell().text(this, name));
      }
      table.append(" |\n");
    }
    return section.note().isEmpty() ? table.toString() : table + "\n" + section.note() + "\n";
  }
}
