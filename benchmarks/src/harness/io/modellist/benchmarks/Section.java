package io.modellist.benchmarks;

import java.util.List;

/**
 * Contenders that are compared with each other.
 *
 * @param name the name, for --only and in the results
 * @param base the name of the contender that all others are divided by
 * @param transfer how the server sends pages: {@code plain} or {@code gzip}
 * @param latencyMillis the latency of the server
 * @param entries the contenders
 * @param kind how they are measured
 * @param load what the consumer does with the models
 * @param page the models on a page
 * @param note what the table says below; empty if nothing
 */
record Section(
    String name,
    String base,
    String transfer,
    int latencyMillis,
    List<Entry> entries,
    Kind kind,
    Load load,
    int page,
    String note) {
  private static final int HIGH_LATENCY_MILLIS = 50;
  private static final int SLOW_ROUNDS = 11;

  /** Creates a race without load. */
  Section(String name, String base, String transfer, int latencyMillis, List<Entry> entries) {
    this(name, base, transfer, latencyMillis, entries, Kind.RACE, Load.NONE, Visitor.PAGE, "");
  }

  Section with(Kind newKind) {
    return new Section(name, base, transfer, latencyMillis, entries, newKind, load, page, note);
  }

  Section with(Load newLoad) {
    return new Section(name, base, transfer, latencyMillis, entries, kind, newLoad, page, note);
  }

  Section withPage(int newPage) {
    return new Section(name, base, transfer, latencyMillis, entries, kind, load, newPage, note);
  }

  Section with(List<Entry> newEntries) {
    return new Section(name, base, transfer, latencyMillis, newEntries, kind, load, page, note);
  }

  /** Returns the same section with another base, if that takes part. */
  Section withBase(String newBase) {
    return entries.stream().anyMatch(entry -> entry.name().equals(newBase))
        ? new Section(name, newBase, transfer, latencyMillis, entries, kind, load, page, note)
        : this;
  }

  Section withNote(String format, Object... values) {
    String text = String.format(java.util.Locale.ROOT, format, values);
    String all = note.isEmpty() ? text : note + " " + text;
    return new Section(name, base, transfer, latencyMillis, entries, kind, load, page, all);
  }

  /** Returns the number of rounds: fewer than wanted if each takes long. */
  int rounds(Setup setup) {
    int most = latencyMillis < HIGH_LATENCY_MILLIS ? kind.mostRounds : SLOW_ROUNDS;
    return setup.rounds() <= Setup.USUAL_ROUNDS ? Math.min(setup.rounds(), most) : setup.rounds();
  }

  /** Returns how often a round lists: several times if that takes a tenth of a second. */
  int lists() {
    return entries.get(0).payload().isSmall() ? 5 : 1;
  }

  String url(Setup setup, Payload payload) {
    return url(setup, payload, latencyMillis, setup.models());
  }

  /** Returns the URL of a list with another latency and another number of models. */
  String url(Setup setup, Payload payload, int millis, int models) {
    return "%s/%s/%s/%d/%d".formatted(setup.url(), payload.path(), transfer, millis, models);
  }
}
