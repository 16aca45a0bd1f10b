package io.modellist.core.internal.listing;

import io.modellist.core.Consistency;
import io.modellist.core.ListingReport;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The results of all walks over one kind of service with one amount of churn. */
final class ChurnFigures {
  static final String HEAD =
      """
      | the service tells | churn | as served: misses | with read-ahead | walks that miss \
      | repeats a walk | distinct: misses | complete: ended | thrown | misses | passes |
      |---|---|---|---|---|---|---|---|---|---|---|""";

  /** The completed walks of one consistency, and the models that they missed. */
  private static final class Sum {
    private long walks;
    private long lived;
    private long missed;
    private long walksThatMissed;
    private long repeats;
    private long passes;
  }

  private final Map<Consistency, Sum> sums = new EnumMap<>(Consistency.class);
  private final Sum readAhead = new Sum(); // as served with read-ahead, counted separately
  private long thrown;

  ChurnFigures() {
    for (Consistency consistency : Consistency.values()) {
      sums.put(consistency, new Sum());
    }
  }

  /**
   * Records a completed walk.
   *
   * @param lived the ids that were in the list at every request
   * @return the number of those ids that the walk missed
   */
  long addCompleted(
      ChurnPlan plan,
      Consistency consistency,
      List<String> delivered,
      Set<String> lived,
      ListingReport report) {
    Set<String> distinctIds = new HashSet<>(delivered);
    long missed = lived.stream().filter(id -> !distinctIds.contains(id)).count();
    boolean ahead = consistency == Consistency.AS_SERVED && plan.readAhead() > 0;
    Sum sum = ahead ? readAhead : sums.get(consistency);
    sum.walks++;
    sum.lived += lived.size();
    sum.missed += missed;
    sum.walksThatMissed += missed > 0 ? 1 : 0;
    sum.repeats += delivered.size() - distinctIds.size();
    sum.passes += report.passes();
    return missed;
  }

  /** Records a complete listing that reported that it is not complete. */
  void addThrown() {
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

  /** Returns a row of the Markdown table that starts with {@link #HEAD}. */
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

  private static double share(long part, long total) {
    return total == 0 ? 0 : 100.0 * part / total;
  }
}
