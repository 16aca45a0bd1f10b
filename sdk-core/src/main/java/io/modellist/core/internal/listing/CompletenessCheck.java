package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.Proof;
import io.modellist.core.spi.ListRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Delivers every model that was in the list throughout the walk exactly once, or fails.
 *
 * <p>One pass cannot prove that. When a model is deleted, all models after it move up one place,
 * and one of them may move to a page that was already read. So the list is walked again until, in
 * one pass after the first, every page reports the same total T, exactly T different ids are
 * received, and none of them is new. Proof: none of the T ids is new, so an earlier pass received
 * each of them. Ids that leave the list do not return, so all T ids were in the list when the first
 * page of this pass was read. That page reported T models, so there were no others, and all of them
 * were delivered. The proof does not cover a model that leaves the list and returns under the same
 * id.
 *
 * <p>One pass is enough for a list on a single page that reports its total and is not full. A full
 * page may lack a model that was created after the service counted the models and before it read
 * the page. Open WebUI does these two steps one after the other (seen on 0.12.4). If a service
 * reports no totals, two complete passes in a row with the same ids and without repeats are
 * accepted instead, which is a weaker proof.
 *
 * <p>Unreadable entries have no id. If the listing skips them, their number must be the same in two
 * passes in a row.
 */
final class CompletenessCheck implements ConsistencyStrategy {
  // The last pass that received an id, by id, in the order of delivery.
  private final Map<String, Integer> lastMet = new LinkedHashMap<>();
  private final ListRequest request;
  private final int maxPasses;
  private final boolean skipsUnreadable;
  private final ReportBuilder report;
  private final boolean takesOver;
  private final int metBefore;
  private int number = 1;
  private boolean isNotFull;
  private Pass pass = new Pass();
  private @Nullable Pass previous;

  /**
   * Creates the check.
   *
   * @param earlier the ids of the models that were delivered before, in that order, if the check
   *     takes over in the middle of a walk; the rest of that walk does not count as a pass. Null if
   *     the check starts with the first page
   */
  CompletenessCheck(LazyListing<?> listing, ReportBuilder report, @Nullable Set<String> earlier) {
    this.request = listing.request;
    this.maxPasses = listing.maxPasses;
    this.skipsUnreadable = listing.skipUnreadable;
    this.report = report;
    this.takesOver = earlier != null;
    if (earlier != null) {
      earlier.forEach(id -> lastMet.put(id, number));
    }
    this.metBefore = lastMet.size();
  }

  /** The counts of one pass. */
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
    boolean isComplete; // It went from the first page to the end.

    boolean provesItsTotal(boolean countsUnreadable) {
      Long all = total;
      long met = countsUnreadable ? distinct + withoutId : distinct;
      return all != null && pages == pagesWithTotal && !totalsDiffer && met == all;
    }
  }

  @Override
  public Course course() {
    return new PageByPage(request, report, true);
  }

  @Override
  public void arrivedAt(FetchedPage<?> page, @Nullable FetchedPage<?> previousPage) {
    Long total = page.facts().totalItems();
    pass.pages++;
    isNotFull = page.size() < request.paging().pageSize();
    if (total != null) {
      pass.pagesWithTotal++;
      pass.totalsDiffer |= pass.total != null && !pass.total.equals(total);
      pass.total = total;
    }
  }

  @Override
  public boolean leavesOut(Model model) {
    return lastMet.containsKey(model.id());
  }

  @Override
  public void leftOut(Model model) {
    Integer before = lastMet.put(model.id(), number);
    if (takesOver && number == 1) {
      return; // The pages of the interrupted walk overlap.
    }
    if (before != null && before == number) {
      pass.repeats++;
      report.repeatSkipped(model.id());
      return;
    }
    pass.distinct++;
    pass.sameAsBefore += before != null && before == number - 1 ? 1 : 0;
  }

  @Override
  public void delivered(Model model) {
    lastMet.put(model.id(), number);
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
    return number == 1; // Later passes only prove completeness.
  }

  @Override
  public @Nullable Proof proof() {
    if (previous == null) {
      boolean isOnePage =
          pass.pages == 1 && metBefore == 0 && isNotFull && pass.provesItsTotal(skipsUnreadable);
      return isOnePage ? Proof.SINGLE_PAGE : null;
    }
    return isProved(previous) ? Proof.EQUAL_PASSES : null;
  }

  private boolean isProved(Pass before) {
    if (pass.pagesWithTotal == pass.pages) {
      return pass.fresh == 0
          && pass.provesItsTotal(skipsUnreadable)
          && (pass.withoutId == 0 || pass.withoutId == before.withoutId);
    }
    boolean sameUnreadable =
        skipsUnreadable
            ? pass.withoutId == before.withoutId
            : pass.withoutId + before.withoutId == 0;
    return sameUnreadable
        && pass.repeats + before.repeats == 0
        && before.isComplete
        && pass.sameAsBefore == pass.distinct
        && pass.distinct == before.distinct;
  }

  @Override
  public End end() {
    pass.isComplete = number > 1 || !takesOver;
    if (proof() != null) {
      return End.DONE;
    }
    if (number > (takesOver ? 2 : 1) && pass.fresh > 0) {
      report.drift("walk %d met %d models for the first time".formatted(number, pass.fresh));
    }
    return nextPass() ? End.AGAIN : End.UNPROVED;
  }

  @Override
  public String findings() {
    if (takesOver && number == 1) {
      return "the anchored walk was cut short";
    }
    String totals =
        pass.pagesWithTotal < pass.pages
            ? "the service reported no total"
            : pass.totalsDiffer ? "the total changed" : "the service counted " + pass.total;
    return "in the last walk over the list, %s, %d different ids were received, %d of them new, %d repeated, %d entries had no id"
        .formatted(totals, pass.distinct, pass.fresh, pass.repeats, pass.withoutId);
  }

  @Override
  public Stream<String> gone() {
    return lastMet.entrySet().stream()
        .filter(met -> met.getValue() < number)
        .map(Map.Entry::getKey);
  }
}
