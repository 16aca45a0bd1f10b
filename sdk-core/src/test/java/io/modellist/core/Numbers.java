package io.modellist.core;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Arbitrary numbers, one third of which are edge values. */
public final class Numbers {
  private Numbers() {}

  /** Returns numbers of a range, both bounds included. */
  public static Arbitrary<Long> between(long least, long most) {
    List<Long> edges =
        LongStream.of(least, least + 1, -1, 0, 1, 2, Integer.MAX_VALUE, most - 1, most)
            .filter(edge -> edge >= least && edge <= most)
            .boxed()
            .toList();
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(edges)), Tuple.of(2, Arbitraries.longs().between(least, most)));
  }

  /** Returns numbers of a range, both bounds included. */
  public static Arbitrary<Integer> between(int least, int most) {
    return between((long) least, (long) most).map(Long::intValue);
  }

  /** Returns numbers of the entire range of {@code long}. */
  public static Arbitrary<Long> any() {
    return between(Long.MIN_VALUE, Long.MAX_VALUE);
  }
}
