package io.modellist.benchmarks;

import io.modellist.benchmarks.ResultsFile.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the results into docs/performance.md and draws the pictures, without measuring anything.
 * Each place in the document is between the comments {@code begin NAME} and {@code end NAME}. A
 * place whose table was not measured stays as it is.
 */
public final class Publish {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern PLACE =
      Pattern.compile("(<!-- begin (\\S+) -->\n).*?(<!-- end \\2 -->)", Pattern.DOTALL);

  /**
   * The ways to list with the SDK in the picture of the speed. Of the others, all are in it but the
   * limits.
   */
  private static final Set<String> SDKS = Set.of("sdk", "sdk readAhead(2)");

  private static final Set<String> LIMITS = Set.of("drain", "tokenizer", "hand window 2");

  private Publish() {}

  /** Publishes the last results. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Measured> sections = ResultsFile.read(ResultsFile.FILE);
    plots(sections);
    Path document = DOCS.resolve("performance.md");
    List<String> missing = new ArrayList<>();
    String text =
        PLACE
            .matcher(Files.readString(document))
            .replaceAll(
                place -> {
                  String table = table(place.group(2), sections);
                  if (table.isEmpty()) {
                    missing.add(place.group(2));
                    return Matcher.quoteReplacement(place.group());
                  }
                  return Matcher.quoteReplacement(
                      place.group(1) + table.strip() + "\n" + place.group(3));
                });
    Files.writeString(document, text);
    System.out.println("Published " + document.normalize() + ".");
    if (!missing.isEmpty()) {
      System.out.println("Not measured, and left as before: " + String.join(", ", missing));
    }
  }

  private static String table(String place, Map<String, Measured> sections) {
    if (place.equals("runs")) {
      return runs(sections);
    }
    Measured measured = sections.get(place);
    try {
      return measured == null ? SavedTable.read(place).orElse("") : measured.results().table();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Returns a line for each run, with the sections that are from it. */
  private static String runs(Map<String, Measured> sections) {
    Map<Run, List<String>> runs = new LinkedHashMap<>();
    sections.forEach(
        (name, measured) ->
            runs.computeIfAbsent(measured.run(), run -> new ArrayList<>()).add(name));
    return runs.entrySet().stream()
        .map(
            run -> "- %s: %s".formatted(String.join(", ", run.getValue()), run.getKey().sentence()))
        .collect(Collectors.joining("\n"));
  }

  private static void plots(Map<String, Measured> sections) throws IOException {
    Path images = Files.createDirectories(DOCS.resolve("images"));
    Measured rich = sections.get("rich");
    if (rich != null) {
      List<String> contenders =
          rich.results().samples().keySet().stream()
              .filter(name -> name.startsWith("sdk") ? SDKS.contains(name) : !LIMITS.contains(name))
              .toList();
      Files.writeString(images.resolve("speed.svg"), BarPlot.of(rich.results(), contenders));
    }
    Map<Integer, Results> latencies = new TreeMap<>();
    for (Measured measured : sections.values()) {
      Section section = measured.results().section();
      if (section.name().matches("rich|latency.*")
          && measured.results().samples().containsKey("sdk readAhead(2)")) {
        latencies.put(section.latencyMillis(), measured.results());
      }
    }
    if (!latencies.isEmpty()) {
      Files.writeString(images.resolve("read-ahead.svg"), AheadPlot.of(latencies));
    }
  }
}
