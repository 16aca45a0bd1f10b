package io.modellist.benchmarks;

import static io.modellist.benchmarks.Entry.hand;
import static io.modellist.benchmarks.Entry.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sections of the benchmark. */
final class Sections {
  static final String LOOP = "hand loop";
  static final String SDK = "sdk";
  static final String DISTINCT = "sdk DISTINCT";

  /** The end of the names of those that list models with 4 fields. */
  static final String FOUR = " (4 fields)";

  /** The names of the sections that {@code --quick} runs. Each contender costs some seconds. */
  static final List<String> QUICK = List.of("rich", "rich5", "small", "waiting", "cold");

  private static final String RICH_SDK = "truefoundry";
  private static final String NARRATIVE_SDK = "narrative";
  private static final int MILLION = 1_000_000;

  private Sections() {}

  static List<Section> all() {
    return List.of(
        new Section("rich", LOOP, "plain", 0, rich()),
        new Section(
            "rich5",
            LOOP,
            "plain",
            0,
            List.of(
                hand("tokenizer", "Tokens", "", Payload.RICH5),
                hand(LOOP, "Loop", "rich", Payload.RICH5),
                sdk(SDK, RICH_SDK, Payload.RICH5))),
        new Section("small", LOOP, "plain", 0, small()),
        new Section("small1000", LOOP + FOUR, "plain", 0, four()).withPage(1_000),
        new Section("narrative", LOOP, "plain", 0, narrative()),
        new Section(
            "gzip",
            LOOP,
            "gzip",
            0,
            List.of(tokenizer(), streaming(), loop(), sdk(SDK, RICH_SDK, Payload.RICH), peer())),
        latency(5),
        latency(50),
        consumer("consumer2", new Load(2, 0)),
        consumer("consumer8", new Load(8, 0)),
        consumer("consumer30", new Load(30, 0)),
        consumer("waiting", new Load(0, 100)),
        new Section("cold", LOOP, "plain", 0, cold()).with(Kind.COLD_START),
        new Section("memory", SDK, "plain", 0, memory()).with(Kind.MEMORY),
        new Section("distinct", SDK, "plain", 0, distinct()).with(Kind.ONE_PROCESS),
        new Section("flat", ofLength(10), "plain", 0, flat()).with(Kind.ONE_PROCESS));
  }

  private static Entry tokenizer() {
    return hand("tokenizer", "Tokens", "", Payload.RICH);
  }

  private static Entry streaming() {
    return hand("hand streaming", "Streaming", "", Payload.RICH);
  }

  private static Entry loop() {
    return hand(LOOP, "Loop", "rich", Payload.RICH);
  }

  private static Entry peer() {
    return new Entry(
        "anthropic-java", "anthropic", "anthropic.Anthropic", "", Payload.RICH_ANTHROPIC);
  }

  private static Entry ahead(int pages) {
    return sdk("sdk readAhead(" + pages + ")", RICH_SDK + ",readAhead=" + pages, Payload.RICH);
  }

  /** Returns the SDK one page after the other, and then with so many pages ahead. */
  private static Stream<Entry> sdks(int... pages) {
    return Stream.concat(
        Stream.of(sdk(SDK, RICH_SDK, Payload.RICH)), IntStream.of(pages).mapToObj(Sections::ahead));
  }

  private static List<Entry> rich() {
    return Stream.of(
            Stream.of(
                hand("drain", "Drain", "", Payload.RICH),
                tokenizer(),
                streaming(),
                loop(),
                hand("hand window 2", "Window", "2", Payload.RICH)),
            sdks(1, 2, 4, 8, 16),
            Stream.of(
                sdk(DISTINCT, RICH_SDK + ",consistency=DISTINCT", Payload.RICH),
                sdk("sdk COMPLETE", RICH_SDK + ",consistency=COMPLETE", Payload.RICH),
                peer(),
                new Entry("openai-java", "openai", "openai.OpenAi", "rich", Payload.RICH_OPENAI),
                new Entry("Retrofit + Jackson", "retrofit", "retrofit.Retrofit", "", Payload.RICH),
                new Entry("Feign + Jackson", "feign", "feign.Feign", "", Payload.RICH),
                new Entry("Spring RestClient", "spring", "spring.Spring", "", Payload.RICH)))
        .flatMap(entries -> entries)
        .toList();
  }

  private static List<Entry> small() {
    Stream<Entry> small =
        Stream.of(
            hand("drain", "Drain", "", Payload.SMALL),
            hand("tokenizer", "Tokens", "", Payload.SMALL),
            hand(LOOP, "Loop", "narrative", Payload.SMALL),
            sdk(SDK, NARRATIVE_SDK, Payload.SMALL),
            new Entry("anthropic-java", "anthropic", "anthropic.Anthropic", "", Payload.ANTHROPIC));
    return Stream.concat(small, four().stream()).toList();
  }

  private static List<Entry> four() {
    return List.of(
        hand("tokenizer" + FOUR, "Tokens", "", Payload.FOUR),
        hand(LOOP + FOUR, "Loop", "narrative", Payload.FOUR),
        sdk(SDK + FOUR, NARRATIVE_SDK, Payload.FOUR),
        new Entry("openai-java", "openai", "openai.OpenAi", "", Payload.OPENAI));
  }

  private static List<Entry> narrative() {
    return List.of(
        hand("tokenizer", "Tokens", "", Payload.NARRATIVE),
        hand(LOOP, "Loop", "narrative", Payload.NARRATIVE),
        sdk(SDK, NARRATIVE_SDK, Payload.NARRATIVE));
  }

  private static Section latency(int millis) {
    return new Section(
        "latency" + millis,
        SDK,
        "plain",
        millis,
        Stream.concat(sdks(1, 2, 4, 8, 16), Stream.of(tokenizer(), loop(), peer())).toList());
  }

  private static Section consumer(String name, Load load) {
    return new Section(name, SDK, "plain", 0, Stream.concat(Stream.of(loop()), sdks(1, 2)).toList())
        .with(load);
  }

  private static List<Entry> cold() {
    return List.of(
        loop(),
        sdk(SDK, RICH_SDK, Payload.RICH),
        peer(),
        new Entry(
            "anthropic-java (own items)", "anthropic", "anthropic.Anthropic", "", Payload.ANTHROPIC),
        new Entry("openai-java (own items)", "openai", "openai.OpenAi", "", Payload.OPENAI));
  }

  private static List<Entry> memory() {
    return Stream.concat(sdks(8), Stream.of(loop())).map(entry -> entry.with(MILLION)).toList();
  }

  private static List<Entry> distinct() {
    return rich().stream()
        .filter(entry -> List.of(SDK, DISTINCT).contains(entry.name()))
        .map(entry -> entry.with(Setup.USUAL_MODELS))
        .toList();
  }

  private static List<Entry> flat() {
    return IntStream.of(10, 100, 1000)
        .mapToObj(thousands -> sdk(ofLength(thousands), RICH_SDK, Payload.RICH).with(1000 * thousands))
        .toList();
  }

  /** Returns the name of the contender with so many thousands of models. */
  static String ofLength(int thousands) {
    return "sdk (%dk models)".formatted(thousands);
  }

  /** Returns the section with each SDK contender in all builds of the SDK. */
  static Section withBuilds(Section section, Set<String> builds) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : section.entries()) {
      entries.add(entry);
      if (entry.isSdk()) {
        builds.stream()
            .filter(kind -> kind.contains("@"))
            .forEach(kind -> entries.add(entry.with(kind.substring(kind.indexOf('@') + 1))));
      }
    }
    return section.with(entries);
  }
}
