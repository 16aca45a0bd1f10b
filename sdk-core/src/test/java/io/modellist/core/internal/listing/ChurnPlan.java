package io.modellist.core.internal.listing;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One schedule of the churn model: what kind of service, how long a list, how much changes.
 *
 * @param replaces whether a new model comes for each that goes, so that the total stays as it is
 *     while the list does not: the hard case
 * @param stops whether nothing changes any more once the first pass is over
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
  /** How many changes fall between two requests, on average. */
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
  // Small pages of long lists would take the whole time, and show nothing that 30 pages do not.
  private static final int MOST_PAGES = 30;
  private static final int MOST_AHEAD = 8;

  static ChurnPlan of(long seed, ChurningService.Style style) {
    SplittableRandom random = random(seed, style);
    int pageSize = (int) Math.pow(LARGEST_PAGE + 1, random.nextDouble()); // small ones often
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

  /** What changes, and when: the same for every walk of this schedule. */
  SplittableRandom random() {
    return random(~seed, style);
  }

  /** Each style has schedules of its own. */
  private static SplittableRandom random(long seed, ChurningService.Style style) {
    return new SplittableRandom(seed * ChurningService.Style.values().length + style.ordinal());
  }
}
