package io.modellist.core.internal.listing;

import java.util.SplittableRandom;

/**
 * A schedule for a service that sorts by creation time: how it pages, and how its list changes.
 *
 * @param style how the service pages
 * @param ascending whether the oldest models come first
 * @param rate the average number of changes between two requests
 * @param inserts where new models appear
 * @param tie how many models share a creation time on average
 * @param flips whether the order of models with the same time changes at each request
 * @param clamp the largest page that the service sends
 * @param lag the number of requests for which a total is outdated
 * @param recreates whether deleted models are created again under their id
 * @param ignoresReverse whether the reverse order is ignored
 */
record SortedPlan(
    long seed,
    Style style,
    boolean ascending,
    double rate,
    Inserts inserts,
    int models,
    int pageSize,
    int readAhead,
    int tie,
    boolean flips,
    int clamp,
    int lag,
    boolean recreates,
    boolean ignoresReverse) {
  /** How the service pages, and the signs of the end that it reports. */
  enum Style {
    NEXT_PAGE("page and size, `next_page`"),
    HAS_NEXT("page and size, `has_next`, `total`"),
    OFFSET("offset and limit, `total`"),
    FIXED("page of a fixed size, `total`");

    final String words;

    Style(String words) {
      this.words = words;
    }
  }

  /** Where a model is inserted that was not in the list before. */
  enum Inserts {
    /** It was created just now. */
    NEWEST,
    /** It was created any time before, and has become visible. */
    ANYWHERE,
    /** Two pages of new ones for each request. */
    FLOOD
  }

  static final double[] RATES = {0.05, 0.5, 3, 10};

  /** Returns a plan as the figures need it: pages of 20 to 100, no oddities. */
  static SortedPlan plain(long seed, Style style, boolean ascending, double rate) {
    SplittableRandom random = random(seed, style);
    int pageSize = style == Style.FIXED ? 30 : 20 + random.nextInt(81);
    Inserts inserts = random.nextInt(3) == 0 ? Inserts.ANYWHERE : Inserts.NEWEST;
    int models = 50 + random.nextInt(751);
    return new SortedPlan(
        seed, style, ascending, rate, inserts, models, pageSize, 0, 1, false, 1000, 0, false,
        false);
  }

  /** Returns a plan with anything that may happen. */
  static SortedPlan any(long seed, Style style) {
    SplittableRandom random = random(seed, style);
    int least = random.nextInt(8) == 0 ? 1 : 5; // Smaller pages can hardly overlap.
    int any = (int) (least * Math.pow(101.0 / least, random.nextDouble()));
    int pageSize = style == Style.FIXED ? 30 : any;
    boolean ascending = random.nextBoolean();
    double rate = RATES[random.nextInt(RATES.length)];
    boolean floods = ascending && random.nextInt(8) == 0;
    Inserts inserts = floods ? Inserts.FLOOD : Inserts.values()[random.nextInt(2)];
    return new SortedPlan(
        seed,
        style,
        ascending,
        rate,
        inserts,
        random.nextInt(Math.min(300, 20 * pageSize) + 1),
        pageSize,
        random.nextBoolean() ? 0 : 1 + random.nextInt(8),
        random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 1,
        random.nextBoolean(),
        random.nextInt(4) == 0 ? Math.max(1, pageSize / 2) : 1000,
        random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0,
        random.nextInt(4) == 0,
        random.nextInt(8) == 0);
  }

  /** Returns the source of all changes: the same for every walk of this schedule. */
  SplittableRandom random() {
    return random(~seed, style);
  }

  private static SplittableRandom random(long seed, Style style) {
    return new SplittableRandom(seed * Style.values().length + style.ordinal());
  }
}
