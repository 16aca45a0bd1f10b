package io.modellist.core.internal.listing;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One schedule of the churn model: the kind of service, the length of the list, and the changes.
 *
 * @param replaces whether each deleted model is replaced by a new one, so that the list changes but
 *     its total does not, which is the hard case
 * @param stops whether the changes stop after the first pass
 */
record ChurnPlan(
    long seed,
    ChurningService.Style style,
    ChurningService.Order order,
    Churn churn,
    boolean replaces,
    boolean stops,
    int models,
    int pageSize,
    int readAhead) {
  /** The average number of changes between two requests. */
  enum Churn {
    LOW(0.05),
    MEDIUM(0.5),
    HIGH(3);

    final double changesPerRequest;

    Churn(double changesPerRequest) {
      this.changesPerRequest = changesPerRequest;
    }

    String words() {
      return name().toLowerCase(Locale.ROOT) + ", " + changesPerRequest + " a request";
    }
  }

  private static final int LARGEST_PAGE = 100;
  private static final int MOST_MODELS = 400;
  // Long lists with small pages would take most of the time, and show no more than 30 pages do.
  private static final int MOST_PAGES = 30;
  private static final int MOST_AHEAD = 8;

  static ChurnPlan of(long seed, ChurningService.Style style) {
    SplittableRandom random = random(seed, style);
    int pageSize = (int) Math.pow(LARGEST_PAGE + 1, random.nextDouble()); // often small
    return new ChurnPlan(
        seed,
        style,
        ChurningService.Order.values()[random.nextInt(3)],
        Churn.values()[random.nextInt(3)],
        random.nextBoolean(),
        random.nextInt(4) == 0,
        random.nextInt(Math.min(MOST_MODELS, MOST_PAGES * pageSize) + 1),
        pageSize,
        random.nextBoolean() ? 0 : 1 + random.nextInt(MOST_AHEAD));
  }

  /** Returns the source of all changes: the same for every walk of this schedule. */
  SplittableRandom random() {
    return random(~seed, style);
  }

  /** Returns numbers that differ for each style. */
  private static SplittableRandom random(long seed, ChurningService.Style style) {
    return new SplittableRandom(seed * ChurningService.Style.values().length + style.ordinal());
  }
}
