package io.modellist.benchmarks;

import java.util.function.IntFunction;

/** The models that the server lists, and the envelope of their pages. */
enum Payload {
  /** TrueFoundry's models, about 2.1 KB each, with 4 timestamps. The SDK knows all fields. */
  RICH(n -> Items.rich(n, false), Envelope.TRUEFOUNDRY),
  /** The same with 5 fields that the SDK does not know. */
  RICH5(n -> Items.rich(n, true), Envelope.TRUEFOUNDRY),
  /** The rich models in the envelope of Anthropic. */
  RICH_ANTHROPIC(n -> Items.rich(n, false), Envelope.ANTHROPIC),
  /** The rich models in the envelope of OpenAI. */
  RICH_OPENAI(n -> Items.rich(n, false), Envelope.OPENAI),
  /** Narrative's models, about 0.5 KB each. */
  NARRATIVE(Items::narrative, Envelope.NARRATIVE),
  /** Narrative's models of as many bytes and timestamps as Anthropic's. */
  SMALL(Items::small, Envelope.NARRATIVE),
  /** Anthropic's own models. */
  ANTHROPIC(Items::anthropic, Envelope.ANTHROPIC),
  /** Narrative's models of as many bytes and fields as OpenAI's. */
  FOUR(Items::four, Envelope.NARRATIVE),
  /** OpenAI's own models. */
  OPENAI(Items::openai, Envelope.OPENAI);

  final IntFunction<String> item;
  final Envelope envelope;

  Payload(IntFunction<String> item, Envelope envelope) {
    this.item = item;
    this.envelope = envelope;
  }

  static Payload of(String path) {
    return valueOf(path.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  /** Returns whether a model has less than 200 bytes. */
  boolean isSmall() {
    return this == SMALL || this == ANTHROPIC || this == FOUR || this == OPENAI;
  }

  String path() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
