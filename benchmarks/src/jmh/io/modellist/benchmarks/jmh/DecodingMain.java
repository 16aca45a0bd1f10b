package io.modellist.benchmarks.jmh;

import io.modellist.benchmarks.Run;
import io.modellist.benchmarks.SavedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs {@link Decoding}, with the allocation rate, and prints and saves the table. */
public final class DecodingMain {
  /** The methods in the order of the table. */
  private static final List<String> ORDER =
      List.of("tokenizer", "handStreaming", "handLoop", "sdk");

  private static final Map<String, String> NAMES =
      Map.of("handStreaming", "hand streaming", "handLoop", "hand loop");

  private DecodingMain() {}

  /** Runs the benchmarks: {@code --forks N} (3) and {@code --seconds N} of measuring (10). */
  public static void main(String[] arguments) throws Exception {
    int forks = 3;
    int seconds = 10;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      int number = Integer.parseInt(arguments[i + 1]);
      switch (arguments[i]) {
        case "--forks" -> forks = number;
        case "--seconds" -> seconds = number;
        default -> throw new IllegalArgumentException(arguments[i] + ": see README.md");
      }
    }
    Options options =
        new OptionsBuilder()
            .include(Decoding.class.getName())
            .forks(forks)
            .warmupIterations(seconds)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(seconds)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseG1GC")
            .build();
    List<RunResult> results = new ArrayList<>(new Runner(options).run());
    results.sort(
        Comparator.comparing(DecodingMain::payload)
            .thenComparing(result -> ORDER.indexOf(result.getPrimaryResult().getLabel())));
    String table = table(results);
    System.out.println(table);
    String[] all = Stream.concat(Stream.of("--jmh"), Stream.of(arguments)).toArray(String[]::new);
    SavedTable.save("jmh", Run.now(all), table);
  }

  private static String table(List<RunResult> results) {
    Map<String, Double> tokenizers = new HashMap<>();
    Map<String, Double> loops = new HashMap<>();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      double time = time(result).getPercentile(50);
      if (name.equals("tokenizer")) {
        tokenizers.put(payload(result), time);
      } else if (name.equals("handLoop")) {
        loops.put(payload(result), time);
      }
    }
    StringBuilder table =
        new StringBuilder("| page of 100 models | us, median (range) | / tokenizer | / hand loop |")
            .append(" KB/model |\n|---|---|---|---|---|\n");
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      Statistics time = time(result);
      double median = time.getPercentile(50);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s, %s | %,.0f (%,.0f-%,.0f) | %.2f | %.2f | %.2f |%n",
              payload(result).equals("rich") ? "all fields known" : "5 unknown fields each",
              NAMES.getOrDefault(name, name),
              median,
              time.getMin(),
              time.getMax(),
              median / tokenizers.get(payload(result)),
              median / loops.get(payload(result)),
              kilobytes(result) / 100));
    }
    return table.toString();
  }

  /** Returns the times of all iterations. */
  private static Statistics time(RunResult result) {
    return result.getPrimaryResult().getStatistics();
  }

  private static String payload(RunResult result) {
    return result.getParams().getParam("payload");
  }

  /** Returns the KB that decoding a page allocates. */
  private static double kilobytes(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
            .filter(secondary -> secondary.getKey().endsWith("gc.alloc.rate.norm"))
            .map(Map.Entry::getValue)
            .mapToDouble(Result::getScore)
            .findFirst()
            .orElseThrow()
        / 1024;
  }
}
