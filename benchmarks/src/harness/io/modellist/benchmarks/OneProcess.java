package io.modellist.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists that differ in their length or in an option, in the same process, so that nothing else
 * differs. Two processes that do the same may differ by some per cent, because of what the compiler
 * saw first. For the same reason, the rounds are spread over several such processes. A short list is
 * listed several times a round.
 */
final class OneProcess {
  private static final int LEAST_MODELS = 300_000;
  private static final int PROCESSES = 3;

  private OneProcess() {}

  static Results run(Section section, Setup setup) throws IOException {
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    section.entries().forEach(entry -> samples.put(entry.name(), new ArrayList<>()));
    int rounds = (section.rounds(setup) + PROCESSES - 1) / PROCESSES;
    for (int process = 0; process < PROCESSES; process++) {
      measure(section, setup, rounds, samples);
    }
    return new Results(
        section.withNote(
            "%d rounds in each of %d processes, after %d warm-ups of %,d models.%s",
            rounds,
            PROCESSES,
            setup.warmUps(),
            Setup.WARM_UP_LISTS * setup.models(),
            setup.scale()),
        samples);
  }

  /** Starts a process for each build of the SDK, and adds its samples. */
  private static void measure(
      Section section, Setup setup, int rounds, Map<String, List<Sample>> samples)
      throws IOException {
    Map<String, Child> children = new LinkedHashMap<>();
    try {
      for (Entry entry : section.entries()) {
        if (!children.containsKey(entry.kind())) {
          children.put(entry.kind(), Race.start(entry, section, setup));
        }
      }
      warmUp(children, section, setup);
      List<Entry> order = new ArrayList<>(section.entries());
      for (int round = 0; round < rounds; round++) {
        round(order, children, section, setup)
            .forEach((entry, sample) -> samples.get(entry.name()).add(sample));
        Collections.rotate(order, 1);
      }
    } finally {
      children.values().forEach(Child::close);
    }
  }

  /** Lists with each option in turn. */
  private static void warmUp(Map<String, Child> children, Section section, Setup setup)
      throws IOException {
    Map<String, Entry> options = new LinkedHashMap<>();
    section.entries().forEach(entry -> options.put(entry.kind() + entry.option(), entry));
    for (int i = 0; i < setup.warmUpLists(); i++) {
      for (Entry entry : options.values()) {
        children.get(entry.kind()).ask(list(entry, setup.models(), section, setup));
      }
    }
  }

  private static String list(Entry entry, int models, Section section, Setup setup) {
    String url = section.url(setup, entry.payload(), 0, models);
    return "list 0 0 %s %d %s".formatted(url, models, entry.option());
  }

  /** Lists in turn, until each has listed enough models. */
  private static Map<Entry, Sample> round(
      List<Entry> order, Map<String, Child> children, Section section, Setup setup)
      throws IOException {
    Map<Entry, Sample> sums = new LinkedHashMap<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Entry entry : order) {
        Sample sum = sums.getOrDefault(entry, Sample.NONE);
        if (sum.models() < setup.scaled(LEAST_MODELS)) {
          sums.put(entry, sum.plus(sample(entry, children.get(entry.kind()), section, setup)));
          more = true;
        }
      }
    }
    return sums;
  }

  private static Sample sample(Entry entry, Child child, Section section, Setup setup)
      throws IOException {
    int models = setup.scaled(entry.models());
    Sample sample = Sample.of(child.ask(list(entry, models, section, setup)));
    if (sample.models() != models) {
      throw new IOException(entry.name() + " listed " + sample.models() + " models");
    }
    return sample;
  }
}
