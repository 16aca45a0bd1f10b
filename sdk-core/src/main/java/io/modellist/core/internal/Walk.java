package io.modellist.core.internal;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.FieldProblem;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.Page;
import io.modellist.core.Progress;
import io.modellist.core.UnexpectedContentException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One iteration: which entry comes next, and where a later iteration would go on. */
final class Walk<M extends Model> implements ListingIterator<M> {
  private final ListingPlan<M> plan;
  private final Tally tally;
  private final PageWalk<M> pages;
  private final Bookmark start;
  private final GivenIds given;
  private final @Nullable Census census;
  private final Place<M> place;
  private final AtomicBoolean busy = new AtomicBoolean();
  private boolean pageIsNew;

  Walk(ListingPlan<M> plan) {
    this.plan = plan;
    RequestCount requests = new RequestCount(plan.maxRequests);
    this.tally = new Tally(plan.link.settings().timing(), requests);
    this.pages = new PageWalk<>(plan, tally, requests, this::progress);
    this.start = plan.start();
    this.place = new Place<>(start);
    this.given = GivenIds.of(plan.consistency);
    this.census = given instanceof Census counting ? counting : null;
  }

  @Override
  public boolean hasNext() {
    enter();
    try {
      return findNext();
    } finally {
      busy.set(false);
    }
  }

  private boolean findNext() {
    pages.checkUsable();
    while (tally.items < plan.maxItems) {
      if (place.page() != null && findEntry()) {
        if (place.entry() == null) {
          throw stepOverBadEntry();
        }
        return true;
      }
      if (!advance()) {
        return false;
      }
    }
    return false;
  }

  @Override
  public M next() {
    enter();
    try {
      if (!findNext()) {
        throw new NoSuchElementException("the listing has no more models");
      }
      return take();
    } finally {
      busy.set(false);
    }
  }

  /** Iterators are for one thread; two at once would lose and repeat models without a word. */
  private void enter() {
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "the iterator is in use: by another thread, or by this one in a listener's call");
    }
  }

  /**
   * What the page that the walk is at has left, or the next page; null at the end. It ends before
   * an entry that cannot be delivered, which the next call then throws.
   */
  @Nullable Page<M> nextPage() {
    enter();
    try {
      return findNextPage();
    } finally {
      busy.set(false);
    }
  }

  private @Nullable Page<M> findNextPage() {
    pages.checkUsable();
    while (tally.items < plan.maxItems) {
      Received<M> current = place.page();
      if (current != null && (findEntry() || isWorthGiving())) {
        return restOf(current);
      }
      if (!advance()) {
        return null;
      }
    }
    return null;
  }

  /** An empty page is given as any other, but for those that only prove what came before. */
  private boolean isWorthGiving() {
    return pageIsNew && (census == null || census.passes() == 1);
  }

  @Override
  public Bookmark bookmark() {
    if (census != null) {
      throw new ConfigurationException(
          start.provider() + ": a COMPLETE listing has no bookmark: it can only be walked anew");
    }
    return place.bookmark();
  }

  @Override
  public ListingReport report() {
    return tally.report();
  }

  @Override
  public void close() {
    pages.close();
  }

  private Page<M> restOf(Received<M> current) {
    List<M> items = new ArrayList<>();
    if (!place.isAtEndOfPage() && place.entry() == null) {
      throw stepOverBadEntry();
    }
    pageIsNew = false;
    while (tally.items < plan.maxItems && findEntry() && place.entry() != null) {
      items.add(take());
    }
    boolean moreHere = !place.isAtEndOfPage() || current.verdict().next() != null;
    boolean more = moreHere || (census != null && !census.isComplete());
    return new Page<>(
        items,
        current.facts().number(),
        current.facts().offset(),
        current.facts().totalItems(),
        current.facts().totalPages(),
        more,
        more && census == null ? bookmark() : null,
        current.response());
  }

  /** Steps over repeats; false when the page has nothing left. */
  private boolean findEntry() {
    while (!place.isAtEndOfPage()) {
      M entry = place.entry();
      if (entry == null || !given.contains(entry.id())) {
        return true;
      }
      if (given.isRepeat(entry.id())) {
        tally.repeatsSkipped++;
        pages.noteRepeat(entry.id());
      }
      place.stepOver(entry.id());
    }
    return false;
  }

  private M take() {
    M model = Objects.requireNonNull(place.entry());
    given.add(model.id());
    place.stepOver(model.id());
    tally.items++;
    tally.fieldProblems += model.problems().size();
    return model;
  }

  /** Fetches the next page; false at the end. */
  private boolean advance() {
    Received<M> current = place.page();
    if (current == null) {
      arriveAt(pages.page(start.position(), start.before()));
      if (!place.skipToStart()) {
        tally.drift("the item before the bookmark is not where it was");
      }
      return true;
    }
    String nonsense = current.verdict().nonsense();
    if (nonsense != null) {
      if (census == null || census.passes() >= plan.maxPasses) {
        throw pages.nonsense(nonsense);
      }
      // A list that changes all the time may only have looked so, and another pass will tell.
      tally.drift(nonsense);
      return nextPass(census);
    }
    String next = current.verdict().next();
    if (next == null) {
      return walkAgain();
    }
    arriveAt(pages.page(next, current.facts().receivedSoFar()));
    return true;
  }

  /** At the end of the list; false when that is the end of the listing too. */
  private boolean walkAgain() {
    if (census == null || census.isComplete()) {
      tally.ended(census);
      return false;
    }
    census.lateFinds().ifPresent(tally::drift);
    if (census.passes() >= plan.maxPasses) {
      tally.ended(null); // what an unproved pass did not meet need not be gone
      throw pages.incomplete(
          "maxPasses = %d walks over the list did not prove it; in the last, %s. Where the list keeps changing, larger pages, readAhead or more passes may help"
              .formatted(plan.maxPasses, census.findings()));
    }
    return nextPass(census);
  }

  private boolean nextPass(Census census) {
    census.nextPass();
    pages.nextPass();
    place.restart(); // when its first page fails, it is that one which is asked for again
    return advance();
  }

  private void arriveAt(Received<M> received) {
    noteOverlap(received);
    if (census != null) {
      census.page(received.facts().totalItems());
    }
    place.arriveAt(received);
    pageIsNew = true;
  }

  /**
   * A page that begins with what the page before held: without ids in memory, that much is seen.
   */
  private void noteOverlap(Received<M> received) {
    Received<M> before = place.page();
    M first = received.size() == 0 ? null : received.entry(0);
    boolean unseen = given == GivenIds.Nothing.REMEMBERED;
    if (unseen && first != null && before != null && before.holds(first.id())) {
      pages.noteRepeat(first.id());
    }
  }

  private ModelListException stepOverBadEntry() {
    Received<M> current = Objects.requireNonNull(place.page());
    FieldProblem problem = current.badEntry(place.index());
    place.stepOverBadEntry();
    if (census != null) {
      census.entryWithoutId();
    }
    String text =
        "entry %d of page %d (position \"%s\") cannot be delivered: %s%s, there is %s"
            .formatted(
                place.index(),
                tally.pages,
                pages.shown(current.facts().position()),
                problem.pointer().isEmpty() ? "" : Checks.printable(problem.pointer()) + ": ",
                Checks.printable(problem.reason()),
                Checks.printable(problem.raw()));
    return new UnexpectedContentException(
        pages.message(text, "entries"), null, null, progress(tally.pages));
  }

  /** When fetching fails, the page that fails is the one behind those received. */
  private Progress progress() {
    return progress(tally.pages + 1);
  }

  private Progress progress(long failedPage) {
    return new Progress(census == null ? bookmark() : null, failedPage, tally.items);
  }
}
