package io.modellist.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The sections of the benchmark. */
final class Sections {
  static final String LOOP = "hand loop";
  private static final String RICH_SDK = "truefoundry";
  private static final String NARRATIVE_SDK = "narrative";

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
                Entry.hand("tokenizer", "Tokens", "", Payload.RICH5),
                Entry.hand(LOOP, "Loop", "rich", Payload.RICH5),
                Entry.sdk("sdk", RICH_SDK, Payload.RICH5))),
        new Section("small", LOOP, "plain", 0, small()),
        new Section("narrative", LOOP, "plain", 0, narrative()));
  }

  private static List<Entry> rich() {
    return List.of(
        Entry.hand("drain", "Drain", "", Payload.RICH),
        Entry.hand("tokenizer", "Tokens", "", Payload.RICH),
        Entry.hand("hand streaming", "Streaming", "", Payload.RICH),
        Entry.hand(LOOP, "Loop", "rich", Payload.RICH),
        Entry.hand("hand window 2", "Window", "2", Payload.RICH),
        Entry.sdk("sdk", RICH_SDK, Payload.RICH),
        Entry.sdk("sdk readAhead(1)", RICH_SDK + ",readAhead=1", Payload.RICH),
        Entry.sdk("sdk readAhead(2)", RICH_SDK + ",readAhead=2", Payload.RICH),
        Entry.sdk("sdk DISTINCT", RICH_SDK + ",consistency=DISTINCT", Payload.RICH),
        Entry.sdk("sdk COMPLETE", RICH_SDK + ",consistency=COMPLETE", Payload.RICH),
        new Entry(
            "anthropic-java", "anthropic", "anthropic.Anthropic", "", Payload.RICH_ANTHROPIC));
  }

  private static List<Entry> small() {
    return List.of(
        Entry.hand(LOOP, "Loop", "narrative", Payload.SMALL),
        Entry.sdk("sdk", NARRATIVE_SDK, Payload.SMALL),
        new Entry("anthropic-java", "anthropic", "anthropic.Anthropic", "", Payload.ANTHROPIC),
        Entry.hand(LOOP + ", 4 fields", "Loop", "narrative", Payload.FOUR),
        Entry.sdk("sdk, 4 fields", NARRATIVE_SDK, Payload.FOUR),
        new Entry("openai-java", "openai", "openai.OpenAi", "", Payload.OPENAI));
  }

  private static List<Entry> narrative() {
    return List.of(
        Entry.hand("tokenizer", "Tokens", "", Payload.NARRATIVE),
        Entry.hand(LOOP, "Loop", "narrative", Payload.NARRATIVE),
        Entry.sdk("sdk", NARRATIVE_SDK, Payload.NARRATIVE));
  }

  /** Returns the section with each SDK contender in all builds of the SDK. */
  static Section withBuilds(Section section, Setup setup) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : section.entries()) {
      entries.add(entry);
      if (entry.isSdk()) {
        setup.sdks().keySet().stream()
            .filter(kind -> kind.contains("@"))
            .forEach(kind -> entries.add(entry.with(kind.substring(kind.indexOf('@') + 1))));
      }
    }
    return new Section(
        section.name(), section.base(), section.transfer(), section.latencyMillis(), entries);
  }
}
