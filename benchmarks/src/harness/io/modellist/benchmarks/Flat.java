package io.modellist.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of different lengths, in the same process, so that nothing but the length differs. A short
 * list is listed several times a round.
 */
final class Flat {
  private static final int LEAST_MODELS = 100_000;

  private Flat() {}

  static Results run(Section section, Setup setup) throws IOException {
    Map<String, Child> children = new LinkedHashMap<>();
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    section.entries().forEach(entry -> samples.put(entry.name(), new ArrayList<>()));
    int rounds = section.rounds(setup);
    try {
      for (Entry entry : section.entries()) {
        if (!children.containsKey(entry.kind())) {
          Child child = Race.start(entry, section, setup);
          children.put(entry.kind(), child);
          for (int i = 0; i < setup.warmUpLists(); i++) {
            child.ask("list 0 0");
          }
        }
      }
      List<Entry> order = new ArrayList<>(section.entries());
      for (int round = 0; round < rounds; round++) {
        for (Entry entry : order) {
          samples.get(entry.name()).add(sample(entry, children.get(entry.kind()), section, setup));
        }
        Collections.rotate(order, 1);
      }
    } finally {
      children.values().forEach(Child::close);
    }
    return new Results(
        section.withNote(
            "%d rounds, after %d warm-ups of %,d models.%s",
            rounds, setup.warmUps(), Setup.WARM_UP_LISTS * setup.models(), setup.scale()),
        samples);
  }

  private static Sample sample(Entry entry, Child child, Section section, Setup setup)
      throws IOException {
    int models = setup.scaled(entry.models());
    String list =
        "list 0 0 %s %d".formatted(section.url(setup, entry.payload(), 0, models), models);
    Sample sum = Sample.of(child.ask(list));
    while (sum.models() < setup.scaled(LEAST_MODELS)) {
      sum = sum.plus(Sample.of(child.ask(list)));
    }
    if (sum.models() % models != 0) {
      throw new IOException(entry.name() + " listed other models");
    }
    return sum;
  }
}
