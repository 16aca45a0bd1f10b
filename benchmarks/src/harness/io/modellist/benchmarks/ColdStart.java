package io.modellist.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fresh process that lists one page and prints the first id, from its start to its end. The shell
 * measures it, because the operating system tells the CPU time of an ended process to its parent
 * alone.
 */
final class ColdStart {
  private static final String TIMED =
      "exec 3>&2; LC_ALL=C; TIMEFORMAT='%R %U %S'; { time \"$@\" 2>&3; } 2>&1";

  private ColdStart() {}

  static Results run(Section section, Setup setup) throws IOException {
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    section.entries().forEach(entry -> samples.put(entry.name(), new ArrayList<>()));
    List<Entry> order = new ArrayList<>(section.entries());
    int rounds = section.rounds(setup);
    for (int round = -1; round < rounds; round++) { // The first reads the jars from the disk.
      for (Entry entry : order) {
        Sample sample = sample(entry, section, setup);
        if (round >= 0) {
          samples.get(entry.name()).add(sample);
        }
      }
      Collections.rotate(order, 1);
    }
    return new Results(
        section.withNote(
            "%d rounds of fresh processes that list a page of %d models and print the first id.",
            rounds, Visitor.PAGE),
        samples);
  }

  private static Sample sample(Entry entry, Section section, Setup setup) throws IOException {
    setup.server().ask(entry.payload().path());
    String url = section.url(setup, entry.payload(), 0, Visitor.PAGE);
    List<String> command = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
    command.addAll(entry.command(setup, List.of(), url, Visitor.PAGE));
    command.add("once");
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = process.inputReader()) {
      String id = out.readLine();
      String times = out.readLine();
      if (times == null || id.isEmpty()) {
        throw new IOException(entry.name() + " printed no id but " + id);
      }
      String[] seconds = times.split(" ");
      long cpu = nanos(seconds[1]) + nanos(seconds[2]);
      return new Sample(nanos(seconds[0]), cpu, 0, Visitor.PAGE, 0);
    }
  }

  private static long nanos(String seconds) {
    return Math.round(Double.parseDouble(seconds) * 1e9);
  }
}
