package io.modellist.benchmarks;

import java.io.IOException;
import java.util.List;

/** How a section is measured, and what its table shows. */
enum Kind {
  /** Warm processes that list in turn: see {@link Race}. */
  RACE(Setup.USUAL_ROUNDS, Column.SPEED, Race::run),
  /** A fresh process for each listing: see {@link ColdStart}. */
  COLD_START(11, Column.COLD_START, ColdStart::run),
  /** A list of a million models in a small heap: see {@link Memory}. */
  MEMORY(2, Column.MEMORY, Memory::run),
  /** Lists of different lengths or with different options: see {@link OneProcess}. */
  ONE_PROCESS(Setup.USUAL_ROUNDS, Column.SPEED, OneProcess::run);

  /** The rounds that are enough, when a round takes long. */
  final int mostRounds;

  final List<Column> columns;
  final Measurement measurement;

  Kind(int mostRounds, List<Column> columns, Measurement measurement) {
    this.mostRounds = mostRounds;
    this.columns = columns;
    this.measurement = measurement;
  }

  /** A way to measure a section. */
  @FunctionalInterface
  interface Measurement {
    Results of(Section section, Setup setup) throws IOException;
  }
}
