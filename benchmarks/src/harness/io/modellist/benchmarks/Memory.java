package io.modellist.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A long list in a fresh process with a small heap: how much of it is in use. */
final class Memory {
  private static final Pattern COLLECTION = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(");
  private static final String HEAP = "64m";

  private Memory() {}

  static Results run(Section section, Setup setup) throws IOException {
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    section.entries().forEach(entry -> samples.put(entry.name(), new ArrayList<>()));
    int rounds = section.rounds(setup);
    for (int round = 0; round < rounds; round++) {
      for (Entry entry : section.entries()) {
        samples.get(entry.name()).add(sample(entry, section, setup));
      }
    }
    return new Results(
        section.withNote(
            "%d runs in a heap of %s, start of the process included.%s",
            rounds, HEAP, setup.scale()),
        samples);
  }

  private static Sample sample(Entry entry, Section section, Setup setup) throws IOException {
    int models = setup.scaled(entry.models());
    String url = section.url(setup, entry.payload(), section.latencyMillis(), models);
    Path log = Path.of("target", entry.name().replaceAll("\\W+", "-") + ".gc");
    List<String> jvm =
        List.of("-Xmx" + HEAP, "-XX:+UseG1GC", "-Xlog:gc*:file=" + log + "::filecount=0");
    setup.server().ask(entry.payload().path());
    try (Child child = Child.start(entry.command(setup, jvm, url, models))) {
      child.read();
      Sample listed = Sample.of(child.ask("list 0 0"));
      if (listed.models() != models) {
        throw new IOException(entry.name() + " listed " + listed.models() + " models");
      }
      long highest = highest(log);
      long live = Long.parseLong(child.ask("live"));
      return new Sample(
          listed.wallNanos(), listed.cpuNanos(), listed.bytes(), models, 0, live, highest);
    }
  }

  /** Reads from the log the most bytes in use after any collection; whole megabytes. */
  private static long highest(Path log) throws IOException {
    long highest = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher collection = COLLECTION.matcher(line);
      if (collection.find()) {
        highest = Math.max(highest, Long.parseLong(collection.group(1)));
      }
    }
    return highest << 20;
  }
}
