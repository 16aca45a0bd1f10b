package io.modellist.core.internal.listing;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.Page;
import io.modellist.core.Progress;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.internal.BookmarkData;
import io.modellist.core.internal.Checks;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.spi.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One iteration over a listing. It decides which entry is next, and where another iteration can
 * resume.
 */
final class Walk<M extends Model> implements ListingIterator<M> {
  private final LazyListing<M> listing;
  private final ReportBuilder report;
  private final ConsistencyStrategy strategy;
  private final PageWalk<M> pages;
  private final Anchor anchor;
  private final AtomicBoolean busy = new AtomicBoolean();
  private @Nullable Resume resume;
  private @Nullable FetchedPage<M> page;
  private int index;
  private int ready = -1; // The index that hasNext() found, so that next() need not search again.
  private boolean pageIsNew;

  Walk(LazyListing<M> listing) {
    this.listing = listing;
    this.report = new ReportBuilder(listing);
    this.strategy = ConsistencyStrategy.of(listing, report);
    this.pages = new PageWalk<>(listing, report, strategy.course(), this::progress);
    BookmarkData start = listing.start();
    this.anchor = new Anchor(start, listing.request);
    this.resume =
        listing.from == null ? null : new Resume(start, listing.request, listing.resumeOptions);
  }

  @Override
  public boolean hasNext() {
    enter();
    try {
      return find(false);
    } finally {
      busy.setRelease(false);
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
      busy.setRelease(false);
    }
  }

  /** Marks the iterator as in use. Two threads at a time would lose or repeat models unnoticed. */
  private void enter() {
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "the iterator is in use: by another thread, or by this one in a listener's call");
    }
  }

  /** Returns whether another page follows. Fetches that page, but delivers none of its models. */
  boolean hasNextPage() {
    enter();
    try {
      return find(true);
    } finally {
      busy.setRelease(false);
    }
  }

  /**
   * Returns the rest of the current page, or the next page. The page ends before an entry that
   * cannot be delivered; the next call throws the exception for that entry.
   */
  Page<M> nextPage() {
    enter();
    try {
      if (!find(true)) {
        throw new NoSuchElementException("the listing has no more pages");
      }
      return restOf(Objects.requireNonNull(page));
    } finally {
      busy.setRelease(false);
    }
  }

  @Override
  public Bookmark bookmark() {
    if (strategy.walksAgain()) {
      throw new ConfigurationException(
          "%s: a %s listing has no bookmark: it can only be started again"
              .formatted(listing.context.service(), listing.consistency));
    }
    return place();
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
   * Moves to the next entry to deliver. Throws an exception for an entry that cannot be delivered.
   * Returns false at the end.
   *
   * @param emptyPagesToo whether to stop at a page without entries as well
   */
  private boolean find(boolean emptyPagesToo) {
    pages.checkUsable();
    while (report.items < listing.maxItems) {
      boolean found = emptyPagesToo && pageIsNew && strategy.deliversEmptyPages();
      FetchedPage<M> current = page;
      if (current != null && (findEntry(current) || found)) {
        if (index < current.size() && current.entry(index) == null) {
          throw skipBadEntry(current);
        }
        return true;
      }
      if (!advance()) {
        return false;
      }
    }
    return false;
  }

  private Page<M> restOf(FetchedPage<M> current) {
    List<M> items = new ArrayList<>();
    pageIsNew = false;
    while (report.items < listing.maxItems && findEntry(current) && current.entry(index) != null) {
      items.add(take());
    }
    boolean isUnproved = strategy.walksAgain() && strategy.proof() == null;
    boolean more = index < current.size() || current.verdict().next() != null || isUnproved;
    Optional<Bookmark> next =
        more && !strategy.walksAgain() ? Optional.of(place()) : Optional.empty();
    return new DeliveredPage<>(
        items,
        current.facts(),
        current.hasPrevious(listing.request.paging()),
        more,
        next,
        current.extras().unknownFields(),
        current.response());
  }

  /** Moves to the next entry that is not left out. Returns false at the end of the page. */
  private boolean findEntry(FetchedPage<M> current) {
    for (; index != ready && index < current.size(); index++) {
      M entry = current.entry(index);
      boolean passed = resume != null && resume.leavesOut(current, index);
      if (passed && entry != null) {
        anchor.passed(current.ids().at(index));
      } else if (!passed && !strategy.passes(current, index)) {
        if (entry == null ? !listing.skipUnreadable : !strategy.leavesOut(entry)) {
          ready = index;
          return true;
        }
        leaveOut(current, entry);
      }
    }
    return index < current.size();
  }

  private void leaveOut(FetchedPage<M> current, @Nullable M entry) {
    if (entry == null) {
      unreadable(current, index);
    } else {
      strategy.leftOut(entry);
    }
  }

  private M take() {
    FetchedPage<M> current = Objects.requireNonNull(page);
    M model = Objects.requireNonNull(current.entry(index));
    strategy.delivered(model);
    anchor.delivered(model, current.ids().at(index));
    index++;
    report.items++;
    report.fieldProblems += model.problems().size();
    return model;
  }

  /** Moves to the next page. Returns false at the end of the walk. */
  private boolean advance() {
    FetchedPage<M> current = page;
    if (current == null) {
      start();
      return true;
    }
    String inconsistency = current.verdict().inconsistency();
    if (inconsistency != null) {
      return walkAgainInSpiteOf(inconsistency);
    }
    String next = current.verdict().next();
    if (next == null) {
      return end();
    }
    FetchedPage<M> following = pages.page(next, current.facts().receivedSoFar());
    resume = resume == null || resume.isOver() ? null : resume;
    if (resume == null || resume.isIn(following)) {
      arriveAt(following);
    } else { // The page is not in the order that the search for the place relied on.
      pages.start(strategy.course());
      start();
    }
    return true;
  }

  /** Arrives at the page where the listing starts, or at the page with the bookmark's place. */
  private void start() {
    page = null; // If fetching fails, the next call tries again.
    Resume resumed = resume;
    if (resumed == null) {
      arriveAt(pages.arriveAt(located(pages.look(listing.request, listing.request.start()))));
      return;
    }
    FetchedPage<M> looked = pages.look(listing.request, resumed.position());
    while (!resumed.isIn(looked)) {
      looked = pages.look(listing.request, resumed.position());
    }
    report.resumed(resumed);
    if (resumed.uncertainty() != null && !listing.resumeOptions.allowUncertain()) {
      throw pages.incomplete(
          resumed.uncertainty() + ", and ResumeOptions does not allow an uncertain place");
    }
    FetchedPage<M> arrived = pages.arriveAt(located(looked));
    if (resumed.isLost()) {
      anchor.restart(); // Only now: if this call fails, the original bookmark remains.
    }
    arriveAt(arrived);
  }

  /**
   * Returns the page with the number of entries before it, for a page that was reached by its
   * position. Throws if the service contradicts that position.
   */
  private FetchedPage<M> located(FetchedPage<M> page) {
    Location location = new Location(listing.request, listing.start().pageSize());
    location
        .elsewhere(page.facts())
        .ifPresent(
            why -> {
              throw pages.inconsistent(why);
            });
    return page.after(location.entriesBefore(page.facts()));
  }

  /** Handles the end of the list. Returns false when the walk ends there. */
  private boolean end() {
    switch (strategy.end()) {
      case DONE -> {
        report.proof = strategy.proof();
        report.ended(strategy.gone());
        return false;
      }
      case AGAIN -> {
        return restart();
      }
      default -> {
        report.ended(Stream.empty()); // A model missing from an unproved pass may still exist.
        throw pages.incomplete(
            "maxPasses = %d did not prove it; %s. It could not be read in one anchored walk: %s. Where the list keeps changing, larger pages, readAhead or more passes may help"
                .formatted(listing.maxPasses, strategy.findings(), report.fallback));
      }
    }
  }

  /**
   * Starts another pass after an inconsistency; throws if no pass is left. A list that keeps
   * changing may only look inconsistent, and another pass shows whether it is.
   */
  private boolean walkAgainInSpiteOf(String inconsistency) {
    if (!strategy.nextPass()) {
      throw pages.inconsistent(inconsistency);
    }
    report.drift(inconsistency);
    return restart();
  }

  private boolean restart() {
    report.nextPass();
    pages.start(strategy.course());
    start();
    return true;
  }

  private void arriveAt(FetchedPage<M> arrived) {
    strategy.arrivedAt(arrived, page);
    anchor.arrivedAt(arrived);
    page = arrived;
    index = 0;
    ready = -1;
    pageIsNew = true;
  }

  private ModelListException skipBadEntry(FetchedPage<M> current) {
    String text = unreadable(current, index);
    index++;
    return new UnexpectedContentException(
        pages.message(text, "entries"), null, null, progress(current.facts().position()));
  }

  /** Records that an entry cannot be delivered. Returns the reason as a sentence. */
  private String unreadable(FetchedPage<M> current, int place) {
    String text =
        "entry %d of %s cannot be delivered: %s"
            .formatted(
                place + 1,
                inWords(current.facts().position()),
                Checks.printable(Notes.inWords(current.badEntry(place))));
    strategy.unreadable();
    anchor.unreadable();
    report.unreadable(text);
    return text;
  }

  /** Returns the bookmark from which another walk resumes. */
  private Bookmark place() {
    FetchedPage<M> current = page;
    boolean atEnd = current != null && index >= current.size() && current.verdict().isEnd();
    return anchor.bookmark(atEnd);
  }

  private Progress progress() {
    return progress(pages.position());
  }

  private Progress progress(String failed) {
    OptionalLong number = listing.request.paging().pageNumber(plain(failed));
    return new Progress(
        strategy.walksAgain() ? null : place(),
        number.isPresent() ? number.getAsLong() : null,
        report.items);
  }

  /** Names a page as its URL does: "the page at offset=200". */
  private String inWords(String position) {
    List<Parameter> parameters = listing.request.paging().parameters(plain(position));
    return parameters.isEmpty()
        ? "the first page"
        : parameters.stream()
            .map(each -> Checks.printable(each.name() + "=" + each.value()))
            .collect(Collectors.joining("&", "the page at ", ""));
  }

  /** Returns the position without the mark of the reverse order. */
  private String plain(String position) {
    boolean isMarked =
        PageSource.isReversed(position) && !listing.request.paging().accepts(position);
    return isMarked ? position.substring(PageSource.REVERSED.length()) : position;
  }
}
