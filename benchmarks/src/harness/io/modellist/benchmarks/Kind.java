package io.modellist.benchmarks;

import java.io.IOException;
import java.util.List;

/** How a section is measured, and what its table shows. */
enum Kind {
  /** Warm processes that list in turn: see {@link Race}. */
  RACE(Setup.USUAL_ROUNDS, Column.SPEED) {
    @Override
    Results run(Section section, Setup setup) throws IOException {
      return Race.run(section, setup);
    }
  },
  /** A fresh process for each listing: see {@link ColdStart}. */
  COLD_START(11, Column.COLD_START) {
    @Override
    Results run(Section section, Setup setup) throws IOException {
      return ColdStart.run(section, setup);
    }
  },
  /** A list of a million models in a small heap: see {@link Memory}. */
  MEMORY(2, Column.MEMORY) {
    @Override
    Results run(Section section, Setup setup) throws IOException {
      return Memory.run(section, setup);
    }
  },
  /** Lists with different options, in one process: see {@link OneProcess}. */
  OPTIONS(Setup.USUAL_ROUNDS, Column.SPEED) {
    @Override
    Results run(Section section, Setup setup) throws IOException {
      return OneProcess.run(section, setup);
    }
  },
  /** Lists of different lengths, in one process: see {@link OneProcess}. */
  FLAT(3, Column.SPEED) {
    @Override
    Results run(Section section, Setup setup) throws IOException {
      return OneProcess.run(section, setup);
    }
  };

  /** The rounds that are enough, when a round takes long. */
  final int mostRounds;

  final List<Column> columns;

  Kind(int mostRounds, List<Column> columns) {
    this.mostRounds = mostRounds;
    this.columns = columns;
  }

  abstract Results run(Section section, Setup setup) throws IOException;
}
