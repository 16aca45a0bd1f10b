package io.modellist.core.internal;

import io.modellist.core.Bookmark;
import io.modellist.core.Consistency;
import io.modellist.core.FieldProblem;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.Page;
import io.modellist.core.Progress;
import io.modellist.core.UnexpectedContentException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One iteration: which entry comes next, and where a later iteration would go on. */
final class Walk<M extends Model> implements ListingIterator<M> {
  private final ListingPlan<M> plan;
  private final Tally tally;
  private final PageWalk<M> pages;
  private final Bookmark start;
  private final @Nullable Set<String> given;
  private @Nullable Received<M> page;
  private @Nullable Received<M> lastWithEntries;
  private @Nullable String lastId;
  private int index;
  private boolean pageIsNew;

  Walk(ListingPlan<M> plan) {
    this.plan = plan;
    this.tally = new Tally(plan.link().settings().timing());
    this.pages = new PageWalk<>(plan, tally, this::progress);
    this.start = plan.start();
    this.given = plan.consistency() == Consistency.DISTINCT ? new HashSet<>() : null;
  }

  @Override
  public boolean hasNext() {
    pages.checkUsable();
    while (tally.items < plan.maxItems()) {
      Received<M> current = page;
      if (current != null && findEntry(current)) {
        if (current.entry(index) == null) {
          throw stepOverBadEntry(current);
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
    if (!hasNext()) {
      throw new NoSuchElementException("the listing has no more models");
    }
    return take(Objects.requireNonNull(page));
  }

  /**
   * What the page that the walk is at has left, or the next page; null at the end. It ends before
   * an entry that cannot be delivered, which the next call then throws.
   */
  @Nullable Page<M> nextPage() {
    pages.checkUsable();
    while (tally.items < plan.maxItems()) {
      Received<M> current = page;
      if (current != null && (findEntry(current) || pageIsNew)) {
        return restOf(current);
      }
      if (!advance()) {
        return null;
      }
    }
    return null;
  }

  @Override
  public Bookmark bookmark() {
    Received<M> current = page;
    if (current == null) {
      return start;
    }
    if (index < current.size()) {
      return at(current.facts().position(), index, current.facts().before());
    }
    String next = current.verdict().next();
    if (next != null) {
      return at(next, 0, current.facts().receivedSoFar());
    }
    // What comes later will stand behind the last entry there is, not behind an empty page.
    Received<M> last = lastWithEntries == null ? current : lastWithEntries;
    return at(last.facts().position(), last.size(), last.facts().before());
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
    if (index < current.size() && current.entry(index) == null) {
      throw stepOverBadEntry(current);
    }
    pageIsNew = false;
    while (tally.items < plan.maxItems() && findEntry(current) && current.entry(index) != null) {
      items.add(take(current));
    }
    boolean more = index < current.size() || current.verdict().next() != null;
    return new Page<>(
        items,
        current.facts().number(),
        current.facts().offset(),
        current.facts().totalItems(),
        current.facts().totalPages(),
        more ? bookmark() : null,
        current.response());
  }

  /** Steps over repeats; false when the page has nothing left. */
  private boolean findEntry(Received<M> current) {
    while (index < current.size()) {
      M entry = current.entry(index);
      if (entry == null || given == null || !given.contains(entry.id())) {
        return true;
      }
      tally.repeatsSkipped++;
      lastId = entry.id();
      index++;
    }
    return false;
  }

  private M take(Received<M> current) {
    M model = Objects.requireNonNull(current.entry(index));
    if (given != null) {
      given.add(model.id());
    }
    lastId = model.id();
    index++;
    tally.items++;
    tally.fieldProblems += model.problems().size();
    return model;
  }

  /** Fetches the next page; false at the end. */
  private boolean advance() {
    Received<M> current = page;
    if (current == null) {
      arriveAt(pages.page(start.position(), start.before()));
      skipToBookmark();
      return true;
    }
    String nonsense = current.verdict().nonsense();
    if (nonsense != null) {
      throw pages.nonsense(nonsense);
    }
    String next = current.verdict().next();
    if (next == null) {
      tally.ended();
      return false;
    }
    arriveAt(pages.page(next, current.facts().receivedSoFar()));
    return true;
  }

  private void arriveAt(Received<M> received) {
    page = received;
    index = 0;
    pageIsNew = true;
    lastWithEntries = received.size() == 0 ? lastWithEntries : received;
  }

  /** Where the list changed since the bookmark was made, the item given last is looked for. */
  private void skipToBookmark() {
    Received<M> first = Objects.requireNonNull(page);
    Long last = start.lastItem();
    index = Math.min(start.index(), first.size());
    boolean asItWas = index == start.index();
    if (last != null && !(asItWas && last.equals(first.itemBefore(index)))) {
      int behind = first.indexBehind(last);
      // At the start of a page, the item given last is on the page before: all is well.
      asItWas = start.index() == 0 && behind < 0;
      index = behind < 0 ? index : behind;
    }
    if (!asItWas) {
      tally.drift("the item before the bookmark is not where it was");
    }
  }

  private ModelListException stepOverBadEntry(Received<M> current) {
    FieldProblem problem = current.badEntry(index);
    index++;
    String text =
        "entry %d of page %d (position \"%s\") cannot be delivered: %s%s, there is %s"
            .formatted(
                index,
                tally.pages,
                pages.shown(current.facts().position()),
                problem.pointer().isEmpty() ? "" : Checks.printable(problem.pointer()) + ": ",
                Checks.printable(problem.reason()),
                Checks.printable(problem.raw()));
    return new UnexpectedContentException(
        pages.message(text, "entries"), null, null, progress(tally.pages));
  }

  private Bookmark at(String position, int behind, long before) {
    Long lastItem = lastId == null ? start.lastItem() : Long.valueOf(Fingerprint.of(lastId));
    return new Bookmark(start.provider(), start.query(), position, behind, before, lastItem);
  }

  /** When fetching fails, the page that fails is the one behind those received. */
  private Progress progress() {
    return progress(tally.pages + 1);
  }

  private Progress progress(long failedPage) {
    return new Progress(bookmark(), failedPage, tally.items);
  }
}
