package io.modellist.benchmarks;

import static io.modellist.benchmarks.Sections.DISTINCT;
import static io.modellist.benchmarks.Sections.FOUR;
import static io.modellist.benchmarks.Sections.LOOP;
import static io.modellist.benchmarks.Sections.SDK;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** The goals that {@code run --check} holds the SDK to: medians of paired ratios, as measured. */
final class Goals {
  private static final String PEER = "anthropic-java";
  private static final ToDoubleFunction<Sample> TIME = Sample::nanosPerModel;
  private static final ToDoubleFunction<Sample> CPU = Sample::cpuMicrosPerModel;

  static final List<Goal> ALL =
      List.of(
          atMost(1.00, "rich models: time / hand loop", "rich", SDK, LOOP, TIME),
          atMost(1.00, "rich models: CPU / hand loop", "rich", SDK, LOOP, CPU),
          atMost(1.08, "5 unknown fields a model: time / hand loop", "rich5", SDK, LOOP, TIME),
          atMost(1.08, "5 unknown fields a model: CPU / hand loop", "rich5", SDK, LOOP, CPU),
          atMost(1.10, "rich models: time / hand streaming", "rich", SDK, "hand streaming", TIME),
          new Goal(
              "anthropic-java's time / the SDK's, against anthropic-java's / the hand loop's",
              "rich",
              Set.of(PEER, SDK, LOOP),
              results -> results.ratio(PEER, SDK, TIME),
              Spread::median,
              false,
              results -> results.ratio(PEER, LOOP, TIME)),
          atLeast(3.5, "small models: anthropic-java's time / the SDK's", "small", PEER, SDK, TIME),
          atLeast(
              1.6,
              "1,000 models of 4 fields a page: openai-java's time / the SDK's",
              "small1000",
              "openai-java",
              SDK + FOUR,
              TIME),
          speedup(1.4, "rich", 2, "no latency"),
          speedup(1.7, "waiting", 1, "the consumer waits as long as a page takes"),
          speedup(3.8, "latency50", 4, "50 ms"),
          speedup(7, "latency50", 8, "50 ms"),
          speedup(12, "latency50", 16, "50 ms"),
          cpu(4),
          cpu(8),
          cpu(16),
          allocation(5.2),
          atMost(1.03, "DISTINCT: time / AS_SERVED", "distinct", DISTINCT, SDK, TIME),
          atMost(1.05, "cold start: time / hand loop", "cold", SDK, LOOP, TIME),
          atMost(1.05, "cold start: CPU / hand loop", "cold", SDK, LOOP, CPU),
          atMost(
              0.65, "cold start: time / anthropic-java on the same items", "cold", SDK, PEER, TIME),
          atMost(
              0.65, "cold start: CPU / anthropic-java on the same items", "cold", SDK, PEER, CPU),
          atMost(
              0.70, "cold start: time / openai-java", "cold", SDK, "openai-java (own items)", TIME),
          atMost(0.70, "cold start: CPU / openai-java", "cold", SDK, "openai-java (own items)", CPU),
          memory(7, "live", SDK, Sample::liveMegabytes),
          memory(10, "highest after a collection", SDK, Sample::highestMegabytes),
          memory(24, "highest after a collection", ahead(8), Sample::highestMegabytes),
          flat(100),
          flat(1000));

  private Goals() {}

  private static Goal atMost(
      double limit,
      String what,
      String section,
      String name,
      String base,
      ToDoubleFunction<Sample> figure) {
    return goal(what, section, Set.of(name, base), r -> r.ratio(name, base, figure), true, limit);
  }

  private static Goal atLeast(
      double limit,
      String what,
      String section,
      String name,
      String base,
      ToDoubleFunction<Sample> figure) {
    return goal(what, section, Set.of(name, base), r -> r.ratio(name, base, figure), false, limit);
  }

  private static Goal speedup(double limit, String section, int pages, String when) {
    String what = "readAhead(%d), %s: speed / sequential".formatted(pages, when);
    return atLeast(limit, what, section, ahead(pages), SDK, Sample::modelsPerSecond);
  }

  private static Goal cpu(int pages) {
    String what = "readAhead(%d), 50 ms: CPU / sequential".formatted(pages);
    return atMost(1.1, what, "latency50", ahead(pages), SDK, CPU);
  }

  private static Goal allocation(double limit) {
    return goal(
        "KB allocated for a rich model",
        "rich",
        Set.of(SDK),
        r -> r.spread(SDK, Sample::kilobytesPerModel),
        true,
        limit);
  }

  private static Goal flat(int thousands) {
    String what = "time for a model in a list of %dk / 10k".formatted(thousands);
    return atMost(1.1, what, "flat", Sections.ofLength(thousands), Sections.ofLength(10), TIME);
  }

  /** The heap in use, of which the highest of all runs counts. */
  private static Goal memory(
      double limit, String what, String name, ToDoubleFunction<Sample> figure) {
    return new Goal(
        "MB of heap, 1,000,000 models, %s: %s".formatted(name, what),
        "memory",
        Set.of(name),
        r -> r.spread(name, figure),
        Spread::max,
        true,
        fixed(limit));
  }

  private static Goal goal(
      String what,
      String section,
      Set<String> contenders,
      Function<Results, Spread> figure,
      boolean atMost,
      double limit) {
    return new Goal(what, section, contenders, figure, Spread::median, atMost, fixed(limit));
  }

  private static Function<Results, Spread> fixed(double limit) {
    return results -> Spread.of(DoubleStream.of(limit));
  }

  private static String ahead(int pages) {
    return "sdk readAhead(" + pages + ")";
  }
}
