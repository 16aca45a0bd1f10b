package io.modellist.core.internal.listing;

import io.modellist.core.Consistency;
import io.modellist.core.ListingReport;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the walks over one kind of service, at one strength of churn, came to. */
final class ChurnFigures {
  static final String HEAD =
      """
      | the service tells | churn | as served: misses | with read-ahead | walks that miss \
      | repeats a walk | distinct: misses | complete: ended | thrown | misses | passes |
      |---|---|---|---|---|---|---|---|---|---|---|""";

  /** The walks of one consistency that came to an end, and what they missed. */
  private static final class Sum {
    private long walks;
    private long lived;
    private long missed;
    private long walksThatMissed;
    private long repeats;
    private long passes;
  }

  private final Map<Consistency, Sum> sums = new EnumMap<>(Consistency.class);
  private final Sum readAhead = new Sum(); // as served, apart from those one page after another
  private long thrown;

  ChurnFigures() {
    for (Consistency consistency : Consistency.values()) {
      sums.put(consistency, new Sum());
    }
  }

  /**
   * A walk came to its end.
   *
   * @param lived what was there at every request
   * @return how many of them it missed
   */
  long ended(
      ChurnPlan plan,
      Consistency consistency,
      List<String> got,
      Set<String> lived,
      ListingReport report) {
    Set<String> different = new HashSet<>(got);
    long missed = lived.stream().filter(id -> !different.contains(id)).count();
    boolean ahead = consistency == Consistency.AS_SERVED && plan.readAhead() > 0;
    Sum sum = ahead ? readAhead : sums.get(consistency);
    sum.walks++;
    sum.lived += lived.size();
    sum.missed += missed;
    sum.walksThatMissed += missed > 0 ? 1 : 0;
    sum.repeats += got.size() - different.size();
    sum.passes += report.passes();
    return missed;
  }

  /** A complete listing said that it is not. */
  void threw() {
    thrown++;
  }

  long completed() {
    return sums.get(Consistency.COMPLETE).walks;
  }

  long missed() {
    return sums.get(Consistency.COMPLETE).missed;
  }

  long thrown() {
    return thrown;
  }

  /** A row of a Markdown table; {@link #HEAD} is above it. */
  String row(String service, String churn) {
    Sum served = sums.get(Consistency.AS_SERVED);
    Sum distinct = sums.get(Consistency.DISTINCT);
    Sum complete = sums.get(Consistency.COMPLETE);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f %% | %.2f %% | %.1f %% | %.2f | %.2f %% | %.1f %% | %.1f %% | %s | %.1f |",
        service,
        churn,
        share(served.missed, served.lived),
        share(readAhead.missed, readAhead.lived),
        share(served.walksThatMissed, served.walks),
        (double) served.repeats / Math.max(1, served.walks),
        share(distinct.missed, distinct.lived),
        share(complete.walks, complete.walks + thrown),
        share(thrown, complete.walks + thrown),
        complete.missed == 0 ? "0" : complete.missed + " in " + complete.walksThatMissed + " walks",
        (double) complete.passes / Math.max(1, complete.walks));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
