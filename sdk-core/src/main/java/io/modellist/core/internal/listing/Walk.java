package io.modellist.core.internal.listing;

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
import io.modellist.core.internal.Checks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One iteration over a listing. It decides which entry is next, and where another can go on. */
final class Walk<M extends Model> implements ListingIterator<M> {
  private final LazyListing<M> listing;
  private final ReportBuilder report;
  private final ConsistencyStrategy strategy;
  private final PageWalk<M> pages;
  private final Bookmark start;
  private final Position<M> position;
  private final AtomicBoolean busy = new AtomicBoolean();
  private boolean pageIsNew;

  Walk(LazyListing<M> listing) {
    this.listing = listing;
    this.report = new ReportBuilder(listing);
    this.strategy = ConsistencyStrategy.of(listing, report);
    this.pages = new PageWalk<>(listing, report, strategy.walksAgain(), this::progress);
    this.start = listing.start();
    this.position = new Position<>(start);
  }

  @Override
  public boolean hasNext() {
    enter();
    try {
      return find(false);
    } finally {
      busy.set(false);
    }
  }

  @Override
  public M next() {
    enter();
    try {
      if (!find(false)) {
        throw new NoSuchElementException("the listing has no more models");
      }
      return take();
    } finally {
      busy.set(false);
    }
  }

  /** An iterator is for one thread; two would lose and repeat models without a sign. */
  private void enter() {
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "the iterator is in use: by another thread, or by this one in a listener's call");
    }
  }

  /** Iterates over the same models in pages. */
  Iterator<Page<M>> pageIterator() {
    return new Iterator<>() {
      private @Nullable Page<M> next;

      @Override
      public boolean hasNext() {
        next = next == null ? nextPage() : next;
        return next != null;
      }

      @Override
      public Page<M> next() {
        Page<M> page = hasNext() ? next : null;
        if (page == null) {
          throw new NoSuchElementException("the listing has no more pages");
        }
        next = null;
        return page;
      }
    };
  }

  @Override
  public Bookmark bookmark() {
    if (strategy.walksAgain()) {
      throw new ConfigurationException(
          "%s: a %s listing has no bookmark: it can only be walked anew"
              .formatted(start.provider(), listing.consistency));
    }
    return position.bookmark();
  }

  @Override
  public ListingReport report() {
    return report.build();
  }

  @Override
  public void close() {
    pages.close();
  }

  /**
   * Goes to the next entry that is delivered, or throws one that cannot be delivered. Returns false
   * at the end.
   *
   * @param emptyPagesToo whether a page without entries is found, too
   */
  private boolean find(boolean emptyPagesToo) {
    pages.checkUsable();
    while (report.items < listing.maxItems) {
      boolean found = emptyPagesToo && pageIsNew && strategy.deliversEmptyPages();
      if (position.page() != null && (findEntry() || found)) {
        if (!position.isAtEndOfPage() && position.entry() == null) {
          throw skipBadEntry();
        }
        return true;
      }
      if (!advance()) {
        return false;
      }
    }
    return false;
  }

  /**
   * Returns the rest of the current page, or the next page; null at the end. The page ends before
   * an entry that cannot be delivered, which the next call throws.
   */
  private @Nullable Page<M> nextPage() {
    enter();
    try {
      return find(true) ? restOf(Objects.requireNonNull(position.page())) : null;
    } finally {
      busy.set(false);
    }
  }

  private Page<M> restOf(FetchedPage<M> current) {
    List<M> items = new ArrayList<>();
    pageIsNew = false;
    while (report.items < listing.maxItems && findEntry() && position.entry() != null) {
      items.add(take());
    }
    boolean more =
        !position.isAtEndOfPage() || current.verdict().next() != null || !strategy.isProved();
    return new Page<>(
        items,
        current.facts().number(),
        current.facts().offset(),
        current.facts().totalItems(),
        current.facts().totalPages(),
        more,
        more && !strategy.walksAgain() ? bookmark() : null,
        current.response());
  }

  /** Skips the models that are left out; returns false when nothing of the page is left. */
  private boolean findEntry() {
    while (!position.isAtEndOfPage()) {
      M entry = position.entry();
      if (entry == null || !strategy.leavesOut(entry.id())) {
        return true;
      }
      strategy.leftOut(entry.id());
      position.skip(entry.id());
    }
    return false;
  }

  private M take() {
    M model = Objects.requireNonNull(position.entry());
    strategy.delivered(model.id());
    position.skip(model.id());
    report.items++;
    report.fieldProblems += model.problems().size();
    return model;
  }

  /** Goes to the next page; returns false at the end. */
  private boolean advance() {
    FetchedPage<M> current = position.page();
    if (current == null) {
      arriveAt(pages.page(start.position(), start.before()));
      if (!position.skipToStart()) {
        report.drift("the item before the bookmark is not where it was");
      }
      return true;
    }
    String inconsistency = current.verdict().inconsistency();
    if (inconsistency != null) {
      return walkAgainInSpiteOf(inconsistency);
    }
    String next = current.verdict().next();
    if (next != null) {
      arriveAt(pages.page(next, current.facts().receivedSoFar()));
      return true;
    }
    return end();
  }

  /** Returns false when the end of the list is the end of the walk. */
  private boolean end() {
    switch (strategy.end()) {
      case DONE -> {
        report.ended(strategy.gone());
        return false;
      }
      case AGAIN -> {
        return restart();
      }
      default -> {
        report.ended(Stream.empty()); // What a pass without a proof did not meet need not be gone.
        throw pages.incomplete(
            "maxPasses = %d walks over the list did not prove it; in the last, %s. Where the list keeps changing, larger pages, readAhead or more passes may help"
                .formatted(listing.maxPasses, strategy.findings()));
      }
    }
  }

  /**
   * A list that changes all the time may only look inconsistent: another pass shows whether it is.
   */
  private boolean walkAgainInSpiteOf(String inconsistency) {
    if (!strategy.nextPass()) {
      throw pages.inconsistent(inconsistency);
    }
    report.drift(inconsistency);
    return restart();
  }

  private boolean restart() {
    pages.nextPass();
    position.restart(); // If the first page fails, it is the one that is asked for again.
    return advance();
  }

  private void arriveAt(FetchedPage<M> page) {
    strategy.page(page, position.page());
    position.arriveAt(page);
    pageIsNew = true;
  }

  private ModelListException skipBadEntry() {
    FetchedPage<M> current = Objects.requireNonNull(position.page());
    FieldProblem problem = current.badEntry(position.index());
    position.skip(null);
    strategy.unreadable();
    String pointer = problem.pointer();
    String text =
        "entry %d of page %d (position \"%s\") cannot be delivered: %s%s, there is %s"
            .formatted(
                position.index(),
                report.pages,
                Checks.printable(current.facts().position()),
                pointer.isEmpty() ? "" : Checks.printable(pointer) + ": ",
                Checks.printable(problem.reason()),
                Checks.printable(problem.raw()));
    return new UnexpectedContentException(
        pages.message(text, "entries"), null, null, progress(report.pages));
  }

  /** When fetching fails, the failed page is the one after those received. */
  private Progress progress() {
    return progress(report.pages + 1);
  }

  private Progress progress(long failedPage) {
    Bookmark bookmark = strategy.walksAgain() ? null : position.bookmark();
    return new Progress(bookmark, failedPage, report.items);
  }
}
