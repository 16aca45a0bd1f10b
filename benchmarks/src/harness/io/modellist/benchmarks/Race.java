package io.modellist.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One section: starts a process for each contender, asks them in turn, and rotates the order every
 * round, so that whatever else the machine does hits all of them.
 */
final class Race {
  private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseG1GC");

  private Race() {}

  static Results run(Section section, Setup setup) throws IOException {
    Map<Entry, Child> children = new LinkedHashMap<>();
    try {
      for (Entry entry : section.entries()) {
        setup.server().ask(entry.payload().path());
        String url = section.url(setup, entry.payload());
        Child child = Child.start(entry.command(setup, JVM, url, setup.models()));
        children.put(entry, child);
        child.read();
      }
      verify(children);
      Map<String, List<Sample>> samples = new LinkedHashMap<>();
      section.entries().forEach(entry -> samples.put(entry.name(), new ArrayList<>()));
      List<Entry> order = new ArrayList<>(section.entries());
      for (int round = -setup.warmUps(); round < setup.rounds(); round++) {
        for (Entry entry : order) {
          Sample sample = Sample.of(children.get(entry).ask("list 0 0"));
          if (sample.models() != setup.models()) {
            throw new IOException(entry.name() + " listed " + sample.models() + " models");
          }
          if (round >= 0) {
            samples.get(entry.name()).add(sample);
          }
        }
        Collections.rotate(order, 1);
      }
      return new Results(section, samples);
    } finally {
      children.values().forEach(Child::close);
    }
  }

  /** Checks that all contenders that decode the same payload read the same values. */
  private static void verify(Map<Entry, Child> children) throws IOException {
    Map<Payload, Long> sums = new EnumMap<>(Payload.class);
    for (Map.Entry<Entry, Child> child : children.entrySet()) {
      long sum = Sample.of(child.getValue().ask("verify")).sum();
      Long other = sum == 0 ? null : sums.putIfAbsent(child.getKey().payload(), sum);
      if (other != null && other != sum) {
        throw new IOException(
            "%s read other values of %s than those before it: %d instead of %d"
                .formatted(child.getKey().name(), child.getKey().payload(), sum, other));
      }
    }
  }
}
