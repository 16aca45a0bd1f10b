package io.modellist.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file with all samples, {@code target/results.csv}. The harness appends each section that it
 * has measured: a comment with the {@link Run} and the table's note, and one row for each contender
 * and round. When a section was measured several times, its last block counts.
 */
final class ResultsFile {
  static final Path FILE = Path.of("target", "results.csv");
  private static final String COLUMNS =
      "section,contender,round,wall ns,cpu ns,bytes,models,live bytes,highest bytes\n";

  private ResultsFile() {}

  /** A section's results, and the run that they are from. */
  record Measured(Run run, Results results) {}

  static void append(Run run, Results results) throws IOException {
    StringBuilder rows = new StringBuilder();
    if (!Files.exists(FILE)) {
      rows.append(COLUMNS);
    }
    String section = results.section().name();
    String note = results.section().note();
    rows.append("# ")
        .append(String.join("\t", section, run.time(), run.command(), run.machine(), note))
        .append('\n');
    results
        .samples()
        .forEach(
            (name, samples) -> {
              for (int round = 0; round < samples.size(); round++) {
                Sample s = samples.get(round);
                rows.append(
                    "%s,\"%s\",%d,%d,%d,%d,%d,%d,%d\n"
                        .formatted(
                            section,
                            name,
                            round,
                            s.wallNanos(),
                            s.cpuNanos(),
                            s.bytes(),
                            s.models(),
                            s.liveBytes(),
                            s.highestBytes()));
              }
            });
    Files.writeString(FILE, rows, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Reads the last results of each section, in the order of {@link Sections#all}. */
  static Map<String, Measured> read(Path file) throws IOException {
    Map<String, Run> runs = new LinkedHashMap<>();
    Map<String, String> notes = new LinkedHashMap<>();
    Map<String, Map<String, List<Sample>>> samples = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("# ")) {
          String[] words = line.substring(2).split("\t", -1);
          notes.put(words[0], words[4]);
          runs.put(words[0], new Run(words[1], words[2], words[3]));
          samples.put(words[0], new LinkedHashMap<>());
        } else if (!line.startsWith("section,")) {
          row(line, samples);
        }
      }
    }
    Map<String, Measured> sections = new LinkedHashMap<>();
    for (Section section : Sections.all()) {
      Map<String, List<Sample>> found = samples.get(section.name());
      if (found != null) {
        if (!found.containsKey(section.base())) {
          throw new IOException(
              "%s was measured without \"%s\", which all others are divided by"
                  .formatted(section.name(), section.base()));
        }
        String name = section.name();
        Section noted = section.withNote("%s", notes.get(name));
        sections.put(name, new Measured(runs.get(name), new Results(noted, found)));
      }
    }
    return sections;
  }

  /** Reads a row. Only the second column has quotes, because names may have commas. */
  private static void row(String line, Map<String, Map<String, List<Sample>>> samples) {
    String section = line.substring(0, line.indexOf(','));
    int quote = line.lastIndexOf('"');
    String name = line.substring(section.length() + 2, quote);
    String[] figures = line.substring(quote + 2).split(",");
    samples
        .get(section)
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(
            new Sample(
                Long.parseLong(figures[1]),
                Long.parseLong(figures[2]),
                Long.parseLong(figures[3]),
                Long.parseLong(figures[4]),
                0,
                Long.parseLong(figures[5]),
                Long.parseLong(figures[6])));
  }
}
