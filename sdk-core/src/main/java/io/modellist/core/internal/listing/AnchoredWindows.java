package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.Proof;
import io.modellist.core.internal.Checks;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Ordering;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Delivers every survivor once, in one pass over a list that keeps changing. The list must be
 * sorted by a creation time that never changes.
 *
 * <p>A survivor is a model that was in the list at every request: visible to this credential, and
 * matching the query. The anchor is the latest creation time on the accepted pages. "Before" and
 * "later" refer to the order of the list, so the same rule works for a list that is sorted newest
 * first.
 *
 * <p>Rule: a page is accepted if it starts the list, or if its first time is strictly before the
 * anchor. An accepted page is delivered, and its last time becomes the anchor if that is later. A
 * page that is not accepted is not delivered, and the walk steps back.
 *
 * <p>Claim: after each accepted page, every survivor that was created before the anchor was
 * delivered. Proof: a page is a contiguous part of the list at one instant. So it contains every
 * survivor whose time is strictly between its first and its last time. Take a survivor that was
 * created before the new anchor. If it was created before the old anchor, an earlier page delivered
 * it. Otherwise its time is the old anchor or later. That is after the page's first time and before
 * the page's last time, so the page contains it. A page that starts the list contains every
 * survivor before its last time.
 *
 * <p>"Strictly" is needed because models with the same time may swap places between two requests.
 * Such a model may be on this page while the previous page is read, and on the previous page while
 * this page is read. Then neither response contains it.
 *
 * <p>The proof does not use indexes or totals; they only decide which page is requested. It does
 * not depend on the order in which pages are fetched either, because a survivor was in the list at
 * each of these instants. A page of the reverse order, with its entries reversed, is a contiguous
 * part of the list as well. An entry without a time does not count as the first or the last one,
 * which makes the rule stricter.
 *
 * <p>The walk ends at an accepted page that contains the end of the list. That page contains every
 * survivor later than its first time, so none is missing. A reported end of the list is trusted
 * only on a page that is not full, because a total may be older than the page. A list may also grow
 * faster than it can be read. So the walk also ends when the anchor is later than the newest time
 * that was in the list when the walk started. Every survivor was in the list at that moment, so no
 * survivor has a later time. Before it ends, the walk reads one more page: a single model in the
 * wrong place could otherwise end the walk too early.
 *
 * <p>{@link CompletenessCheck} takes over when a page breaks the assumptions: it is not sorted, it
 * has no times, or the time of a delivered model has changed. It also takes over when the walk does
 * not advance. Two assumptions are not checked: that a page is a snapshot of the list, and that a
 * page is the last one if it is not full and claims to be the last one.
 */
final class AnchoredWindows implements ConsistencyStrategy, Course {
  private static final int NEWEST = 10;

  private final ListRequest request;
  private final Ordering ordering;
  private final ReportBuilder report;
  private final LazyListing<?> listing;
  // The models that were delivered, with their creation times, in that order.
  private final Map<String, @Nullable Instant> met = new LinkedHashMap<>();
  private final WindowGuard guard;
  private final Overlap overlap;
  private @Nullable CompletenessCheck equalPasses;
  private @Nullable Proof proof;
  private @Nullable Instant anchor;
  private @Nullable Instant newest;
  private boolean newestIsAsked;
  private boolean isSteppedOver;
  private int boundary;
  private int unreadable;
  private int unreadableToPass;

  AnchoredWindows(LazyListing<?> listing, ReportBuilder report) {
    this.listing = listing;
    this.request = listing.request;
    this.ordering = request.ordering();
    this.report = report;
    this.overlap = new Overlap(request.paging());
    this.guard = new WindowGuard(request);
  }

  /** Returns why the list of a request cannot be read in this way; null if it can. */
  static @Nullable String obstacle(ListRequest request) {
    Ordering ordering = request.ordering();
    return ordering.field() == null
        ? "the service documents no order"
        : !ordering.byCreation()
            ? "models can move in an order by " + Checks.printable(ordering.field())
            : Overlap.canBePlaced(request) ? null : "the pages cannot be made to overlap";
  }

  @Override
  public Course course() {
    return equalPasses == null ? this : equalPasses.course();
  }

  @Override
  public EndOfList.Verdict after(FetchedPage<?> page, Fetch fetch) {
    PageTimes times = page.times(ordering);
    String circle = guard.circle(page, overlap.asked(), fetch);
    if (circle != null) {
      return EndOfList.refused(circle);
    }
    String violation = violation(page, times);
    if (violation != null) {
      return fallBack(violation, page);
    }
    Instant before = anchor;
    if (!overlap.beginsList() && (before == null || !times.startBefore(before))) {
      isSteppedOver = true;
      report.stepBacks++;
      overlap.stepBack(page);
      return next(page);
    }
    Instant last = times.last();
    boolean goesOn = overlap.goesOn(page);
    Instant found = goesOn && !newestIsAsked ? newest(last, fetch) : newest;
    newest = found;
    newestIsAsked = true;
    isSteppedOver = false;
    markOld(page);
    int old = before == null ? 0 : page.indexAfterLast(entry -> isNotAfter(entry, before));
    anchor = before == null || isAfter(last, before) ? last : before;
    overlap.accept(page, old, times.ties(), !Objects.equals(anchor, before));
    if (overlap.hasEnded() || isAfter(before, found)) {
      proof = overlap.isAtFirst() ? Proof.SINGLE_PAGE : Proof.ANCHORED;
      return EndOfList.ended();
    }
    return next(page);
  }

  private EndOfList.Verdict next(FetchedPage<?> page) {
    String obstacle = overlap.place(listing.maxPasses, Math.max(met.size(), page.size()));
    return obstacle == null ? EndOfList.next(overlap.asked().position()) : fallBack(obstacle, page);
  }

  /**
   * Marks the entries of a page up to its last known model, so that an exception for an unreadable
   * entry among them is not thrown again.
   */
  private void markOld(FetchedPage<?> page) {
    boundary = page.indexAfterLast(entry -> met.containsKey(entry.id()));
    unreadableToPass = unreadable;
  }

  private void forgetOld() {
    boundary = 0;
    unreadableToPass = 0;
  }

  private boolean isNotAfter(Model entry, Instant time) {
    Instant created = entry.createdAt();
    return created != null && ordering.compare(created, time) <= 0;
  }

  private boolean isAfter(@Nullable Instant time, @Nullable Instant other) {
    return time != null && other != null && ordering.compare(time, other) > 0;
  }

  /** Returns which assumption of the proof a page breaks; null if it breaks none. */
  private @Nullable String violation(FetchedPage<?> page, PageTimes times) {
    if (!times.areSorted()) {
      return "the service does not sort by creation time as asked";
    }
    if (times.first() == null && page.size() > 0) {
      return "a page has no creation time";
    }
    String misfit = overlap.misfit(page);
    if (misfit != null) {
      return misfit;
    }
    int changed =
        page.indexAfterLast(
            entry ->
                met.containsKey(entry.id())
                    && !Objects.equals(met.get(entry.id()), entry.createdAt()));
    Model entry = changed == 0 ? null : page.entry(changed - 1);
    return entry == null
        ? null
        : "the creation time of \"%s\" changed".formatted(Checks.printable(entry.id()));
  }

  /**
   * Requests the newest models in the reverse order, and returns the newest time; null if it cannot
   * be determined. The time is trusted only if the models are sorted newest first and are later
   * than the first page, because a service that ignores the order would return the oldest ones.
   */
  private @Nullable Instant newest(@Nullable Instant lastOfFirstPage, Fetch fetch) {
    if (!ordering.ascending() || ordering.reverse() == null || lastOfFirstPage == null) {
      return null;
    }
    ListRequest reversed = request.reversed();
    String position = request.paging().window(0, NEWEST).orElseThrow().position();
    FetchedPage<?> page = fetch.page(reversed, position);
    PageTimes times = page.times(reversed.ordering());
    Model entry = page.size() == 0 ? null : page.entry(0);
    Instant first = entry == null ? null : entry.createdAt(); // Null if untimed models come last.
    if (first == null || !times.areSorted() || first.equals(times.last())) {
      return null;
    }
    return first.isAfter(lastOfFirstPage) ? first : null;
  }

  private EndOfList.Verdict fallBack(String reason, FetchedPage<?> page) {
    markOld(page);
    report.fallback = reason;
    isSteppedOver = false;
    equalPasses = new CompletenessCheck(listing, report, met.keySet());
    return EndOfList.ended();
  }

  @Override
  public List<String> ahead(FetchedPage<?> page, int most) {
    return overlap.ahead(most);
  }

  @Override
  public void arrivedAt(FetchedPage<?> page, @Nullable FetchedPage<?> previous) {
    if (equalPasses != null) {
      equalPasses.arrivedAt(page, previous);
    }
  }

  /** Skips pages that were not accepted, and unreadable entries that were reported before. */
  @Override
  public boolean passes(FetchedPage<?> page, int index) {
    if (isSteppedOver) {
      return true;
    }
    if (page.entry(index) != null || index < boundary) {
      unreadableToPass = index < boundary ? unreadableToPass : 0;
      return page.entry(index) == null;
    }
    return unreadableToPass-- > 0;
  }

  @Override
  public boolean leavesOut(Model model) {
    return equalPasses == null ? met.containsKey(model.id()) : equalPasses.leavesOut(model);
  }

  @Override
  public void leftOut(Model model) {
    if (equalPasses != null) {
      equalPasses.leftOut(model);
    }
  }

  @Override
  public void delivered(Model model) {
    unreadable = 0;
    if (equalPasses != null) {
      equalPasses.delivered(model);
    } else {
      met.put(model.id(), model.createdAt());
    }
  }

  @Override
  public void unreadable() {
    unreadable++;
    if (equalPasses != null) {
      equalPasses.unreadable();
    }
  }

  @Override
  public boolean walksAgain() {
    return true;
  }

  @Override
  public boolean nextPass() {
    forgetOld();
    return equalPasses != null && equalPasses.nextPass();
  }

  @Override
  public boolean deliversEmptyPages() {
    return equalPasses == null ? overlap.isAtFirst() : equalPasses.deliversEmptyPages();
  }

  @Override
  public @Nullable Proof proof() {
    return equalPasses == null ? proof : equalPasses.proof();
  }

  @Override
  public End end() {
    forgetOld();
    return equalPasses == null ? End.DONE : equalPasses.end();
  }

  @Override
  public String findings() {
    return equalPasses == null ? "" : equalPasses.findings();
  }

  @Override
  public Stream<String> gone() {
    return equalPasses == null ? Stream.empty() : equalPasses.gone();
  }
}
