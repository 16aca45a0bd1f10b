package io.modellist.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Starts a process for each contender, asks them in turn, and rotates the order every round, so
 * that whatever else the machine does hits all of them. The warm-ups have neither latency nor load.
 */
final class Race {
  static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseG1GC");
  private static final int CALIBRATIONS = 3;
  private static final double MILLION = 1e6;

  private final Section section;
  private final Setup setup;
  private final Map<Entry, Child> children = new LinkedHashMap<>();
  private final List<Double> pages = new ArrayList<>(); // nanoseconds, one of each calibration
  private String list = "list 0 0";

  private Race(Section section, Setup setup) {
    this.section = section;
    this.setup = setup;
  }

  static Results run(Section section, Setup setup) throws IOException {
    Race race = new Race(section, setup);
    try {
      return race.run();
    } finally {
      race.children.values().forEach(Child::close);
    }
  }

  private Results run() throws IOException {
    for (Entry entry : section.entries()) {
      children.put(entry, start(entry, section, setup));
    }
    verify();
    for (int i = 0; i < setup.warmUpLists(); i++) {
      for (Map.Entry<Entry, Child> child : children.entrySet()) {
        child.getValue().ask("list 0 0" + withoutLatency(child.getKey()));
      }
    }
    if (section.latencyMillis() > 0) {
      connect();
    }
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    section.entries().forEach(entry -> samples.put(entry.name(), new ArrayList<>()));
    List<Entry> order = new ArrayList<>(section.entries());
    int rounds = section.rounds(setup);
    boolean hasLoad = !section.load().equals(Load.NONE);
    for (int round = 0; round < rounds; round++) {
      if (hasLoad) {
        calibrate();
      }
      for (Entry entry : order) {
        samples.get(entry.name()).add(sample(entry));
      }
      Collections.rotate(order, 1);
    }
    return new Results(
        section.withNote(
            "%d rounds of %,d models, after %d warm-ups of %,d.%s",
            rounds,
            section.lists() * setup.models(),
            setup.warmUps(),
            Setup.WARM_UP_LISTS * setup.models(),
            hasLoad ? load() : ""),
        samples);
  }

  /** Starts the contender's process, when the server has the models. */
  static Child start(Entry entry, Section section, Setup setup) throws IOException {
    setup.server().ask(entry.payload().path());
    String url = section.url(setup, entry.payload());
    List<String> jvm = new ArrayList<>(JVM);
    jvm.add("-Dpage=" + section.page());
    Child child = Child.start(entry.command(setup, jvm, url, setup.models()));
    child.read();
    return child;
  }

  private Sample sample(Entry entry) throws IOException {
    Sample sum = Sample.NONE;
    for (int i = 0; i < section.lists(); i++) {
      Sample sample = Sample.of(children.get(entry).ask(list));
      if (sample.models() != setup.models()) {
        throw new IOException(entry.name() + " listed " + sample.models() + " models");
      }
      sum = sum.plus(sample);
    }
    return sum;
  }

  /** Checks that all contenders that decode the same payload read the same values. */
  private void verify() throws IOException {
    Map<Payload, Long> sums = new EnumMap<>(Payload.class);
    for (Map.Entry<Entry, Child> child : children.entrySet()) {
      Entry entry = child.getKey();
      long sum = Sample.of(child.getValue().ask("verify" + withoutLatency(entry))).sum();
      Long other = sum == 0 ? null : sums.putIfAbsent(entry.payload(), sum);
      if (other != null && other != sum) {
        throw new IOException(
            "%s read other values of %s than those before it: %d instead of %d"
                .formatted(entry.name(), entry.payload(), sum, other));
      }
    }
  }

  private String withoutLatency(Entry entry) {
    return section.latencyMillis() == 0
        ? ""
        : " " + section.url(setup, entry.payload(), 0, setup.models()) + " " + setup.models();
  }

  /** Lists some pages with latency, so that all connections are open. */
  private void connect() throws IOException {
    int few = Math.min(setup.models(), 20 * Visitor.PAGE);
    for (Map.Entry<Entry, Child> child : children.entrySet()) {
      Payload payload = child.getKey().payload();
      String url = section.url(setup, payload, section.latencyMillis(), few);
      child.getValue().ask("list 0 0 " + url + " " + few);
    }
  }

  /**
   * Sets the work and the waiting of the consumer, before each round, because the speed of a
   * virtual machine changes.
   */
  private void calibrate() throws IOException {
    Entry base =
        section.entries().stream()
            .filter(entry -> entry.name().equals(section.base()))
            .findFirst()
            .orElseThrow();
    double[] nanos = new double[CALIBRATIONS];
    double[] work = new double[CALIBRATIONS];
    list = "list 0 0";
    for (int i = 0; i < CALIBRATIONS; i++) {
      nanos[i] = sample(base).nanosPerModel() * Visitor.PAGE;
      work[i] = Long.parseLong(children.get(base).ask("work")) / MILLION;
    }
    double page = Spread.of(DoubleStream.of(nanos)).median();
    double round = Spread.of(DoubleStream.of(work)).min();
    Load load = section.load();
    long rounds = Math.round(page * load.workPercent() / 100 / Visitor.PAGE / round);
    long wait = Math.round(page * load.waitPercent() / 100);
    list = "list " + rounds + " " + wait;
    pages.add(page);
  }

  /** Says what the consumer does. */
  private String load() {
    return String.format(
        java.util.Locale.ROOT,
        " A page takes \"%s\" %.2f ms; the consumer computes %d %% and waits %d %% of that."
            + " Both are measured again before each round.",
        section.base(),
        Spread.of(pages.stream().mapToDouble(page -> page)).median() / MILLION,
        section.load().workPercent(),
        section.load().waitPercent());
  }
}
