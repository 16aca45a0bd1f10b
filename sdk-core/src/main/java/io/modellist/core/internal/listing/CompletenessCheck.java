package io.modellist.core.internal.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Delivers every model that was there throughout, once, or fails.
 *
 * <p>One pass cannot prove that: a model that is deleted moves those after it one place up, past
 * the reader. So the list is walked again until, in one pass after the first, every page reports
 * the same total T, exactly T different ids are met, and none of them is new. Proof: none of the T
 * ids is new, so an earlier pass met each. Ids that leave do not return, so all T were in the list
 * when the first page of this pass was read. That page counted T models, so these are all, and all
 * were delivered. The proof does not cover a model that leaves the list and returns under the same
 * id.
 *
 * <p>A list on one page that reports its total needs one pass. Where a service reports no totals,
 * two passes in a row with the same ids and without repeats are accepted instead, which proves
 * less.
 */
final class CompletenessCheck implements ConsistencyStrategy {
  // The pass that met an id last, by id, in the order of delivery.
  private final Map<String, Integer> lastMet = new LinkedHashMap<>();
  private final int maxPasses;
  private final ReportBuilder report;
  private int number = 1;
  private Pass pass = new Pass();
  private @Nullable Pass previous;

  CompletenessCheck(int maxPasses, ReportBuilder report) {
    this.maxPasses = maxPasses;
    this.report = report;
  }

  /** What one pass has met. */
  private static final class Pass {
    long pages;
    long pagesWithTotal;
    boolean totalsDiffer;
    @Nullable Long total;
    long distinct;
    long fresh;
    long sameAsBefore;
    long repeats;
    long withoutId;

    boolean provesItsTotal() {
      Long all = total;
      return all != null && pages == pagesWithTotal && !totalsDiffer && distinct == all;
    }
  }

  @Override
  public void page(FetchedPage<?> page, @Nullable FetchedPage<?> previousPage) {
    Long total = page.facts().totalItems();
    pass.pages++;
    if (total != null) {
      pass.pagesWithTotal++;
      pass.totalsDiffer |= pass.total != null && !pass.total.equals(total);
      pass.total = total;
    }
  }

  @Override
  public boolean leavesOut(String id) {
    return lastMet.containsKey(id);
  }

  @Override
  public void leftOut(String id) {
    Integer before = lastMet.put(id, number);
    if (before != null && before == number) {
      pass.repeats++;
      report.repeatSkipped(id);
      return;
    }
    pass.distinct++;
    pass.sameAsBefore += before != null && before == number - 1 ? 1 : 0;
  }

  @Override
  public void delivered(String id) {
    lastMet.put(id, number);
    pass.distinct++;
    pass.fresh++;
  }

  @Override
  public void unreadable() {
    pass.withoutId++;
  }

  @Override
  public boolean walksAgain() {
    return true;
  }

  @Override
  public boolean nextPass() {
    if (number >= maxPasses) {
      return false;
    }
    previous = pass;
    pass = new Pass();
    number++;
    return true;
  }

  @Override
  public boolean deliversEmptyPages() {
    return number == 1; // Pages of later passes only prove something.
  }

  @Override
  public boolean isProved() {
    Pass before = previous;
    if (before == null) {
      return pass.pages == 1 && pass.provesItsTotal();
    }
    if (pass.pagesWithTotal == pass.pages) {
      return pass.fresh == 0 && pass.provesItsTotal();
    }
    boolean bothClean = pass.repeats + pass.withoutId + before.repeats + before.withoutId == 0;
    return bothClean && pass.sameAsBefore == pass.distinct && pass.distinct == before.distinct;
  }

  @Override
  public End end() {
    if (isProved()) {
      return End.DONE;
    }
    if (previous != null && pass.fresh > 0) {
      report.drift("walk %d met %d models for the first time".formatted(number, pass.fresh));
    }
    return nextPass() ? End.AGAIN : End.UNPROVED;
  }

  @Override
  public String findings() {
    String totals =
        pass.pagesWithTotal < pass.pages
            ? "the service told no total"
            : pass.totalsDiffer ? "the total changed" : "the service counted " + pass.total;
    return "%s, %d different ids came, %d of them new, %d repeated, %d entries had no id"
        .formatted(totals, pass.distinct, pass.fresh, pass.repeats, pass.withoutId);
  }

  @Override
  public Stream<String> gone() {
    return lastMet.entrySet().stream()
        .filter(met -> met.getValue() < number)
        .map(Map.Entry::getKey);
  }
}
