package io.modellist.core.internal.listing;

import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/**
 * Seeded runs of a simulation. {@code -Dmodellist.schedules=100000} runs more schedules than the
 * build does. {@code -Dmodellist.seed=42} starts at another seed; with one schedule, it repeats the
 * run that a failure named.
 */
final class Schedules {
  static final int COUNT = Integer.getInteger("modellist.schedules", 10_000);
  private static final long FIRST = Long.getLong("modellist.seed", 0);

  private Schedules() {}

  /** Runs each schedule. A failure names the seed of its schedule. */
  static void forEach(String what, LongConsumer schedule) {
    for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
      try {
        schedule.accept(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "%s: seed %d (-Dmodellist.schedules=1 -Dmodellist.seed=%2$d): %s"
                .formatted(what, seed, e),
            e);
      }
    }
  }

  /** Returns how many events happen if this many happen on average. */
  static int poisson(SplittableRandom random, double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
