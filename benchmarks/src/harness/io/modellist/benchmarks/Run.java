package io.modellist.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One start of a benchmark: when, how and where.
 *
 * @param time the time in UTC
 * @param command the command
 * @param machine the processor, its cores and the JDK
 */
public record Run(String time, String command, String machine) {
  /** Describes a start with these arguments of {@code benchmarks/run}, now and here. */
  public static Run now(String... arguments) {
    String command =
        Stream.concat(Stream.of("benchmarks/run"), Stream.of(arguments))
            .map(word -> word.contains(" ") ? '"' + word + '"' : word)
            .collect(Collectors.joining(" "));
    return new Run(
        Instant.now().truncatedTo(ChronoUnit.MINUTES).toString().replaceFirst(":00Z$", "Z"),
        command,
        thisMachine());
  }

  /** Returns a sentence with the time, the command and the machine. */
  String sentence() {
    return "Measured on %s with `%s`, on %s."
        .formatted(time.replace("T", " at ").replace("Z", " UTC"), command, machine);
  }

  private static String thisMachine() {
    return "%s (%d cores, %s), JDK %s of %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            Runtime.version().toString(),
            System.getProperty("java.vendor"));
  }

  private static String processor() {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException e) {
      return "unknown processor"; // Only Linux has this file.
    }
  }
}
