package io.modellist.core.internal.listing;

import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.ResponseInfo;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.PageFacts;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.WirePage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A decoded page with its facts. Until the walk arrives at it, {@code response} and {@code verdict}
 * are placeholders, and {@code facts.before()} is 0.
 *
 * @param entries the entries in order; null for one that cannot be delivered
 * @param ids the fingerprints of their ids
 * @param badEntries the problems of the entries that cannot be delivered, by index
 * @param extras the additional fields of the page itself, and those that had the wrong type
 * @param hasPrevious whether the service reports a page before this one, or null
 * @param facts the facts that the page reports about itself
 * @param response the response that contained the page
 * @param verdict the decision on what follows the page
 */
record FetchedPage<M extends Model>(
    List<@Nullable M> entries,
    PageIds ids,
    Map<Integer, FieldProblem> badEntries,
    Extras extras,
    @Nullable Boolean hasPrevious,
    PageFacts facts,
    ResponseInfo response,
    EndOfList.Verdict verdict) {
  private static final ResponseInfo NOT_YET = ResponseInfo.of(0, Map.of());

  /** Creates the page at a position from the decoded body. The walk need not have reached it. */
  static <M extends Model> FetchedPage<M> decoded(
      String position, WirePage<M> wire, Notes notes, Class<M> type) {
    List<@Nullable M> entries = new ArrayList<>(notes.entries().size());
    for (Object entry : notes.entries()) {
      entries.add(entry == null ? null : type.cast(entry));
    }
    return new FetchedPage<>(
        entries,
        PageIds.of(entries),
        notes.badEntries(),
        notes.pageExtras(),
        wire.hasPrevious(),
        PageFacts.of(position, entries.size(), 0, wire),
        NOT_YET,
        EndOfList.UNDECIDED);
  }

  /** Returns this page with its entries in the reverse order. */
  FetchedPage<M> reversed() {
    List<@Nullable M> turned = new ArrayList<>(entries);
    Collections.reverse(turned);
    Map<Integer, FieldProblem> bad = new HashMap<>();
    badEntries.forEach((index, problem) -> bad.put(size() - 1 - index, problem));
    return new FetchedPage<>(
        turned, ids.reversed(), bad, extras, hasPrevious, facts, response, verdict);
  }

  /** Returns this page with the response that contained it. */
  FetchedPage<M> with(ResponseInfo received) {
    return new FetchedPage<>(
        entries, ids, badEntries, extras, hasPrevious, facts, received, verdict);
  }

  /** Returns this page with the number of entries before it in the list. */
  FetchedPage<M> after(long before) {
    return new FetchedPage<>(
        entries, ids, badEntries, extras, hasPrevious, facts.after(before), response, verdict);
  }

  /** Returns this page with its verdict, as the walk arrives at it. */
  FetchedPage<M> arrived(EndOfList.Verdict decided) {
    return new FetchedPage<>(
        entries, ids, badEntries, extras, hasPrevious, facts, response, decided);
  }

  /**
   * Returns whether the list has a page before this one, according to the service or, if it does
   * not say, to the position.
   */
  boolean hasPrevious(Paging paging) {
    if (PageSource.isReversed(facts.position())) {
      // In the reverse order, the pages before this one come after it.
      Boolean more = EndOfList.sign(facts);
      Long total = facts.totalItems();
      return more != null ? more : total == null || total > size();
    }
    if (hasPrevious != null) {
      return hasPrevious;
    }
    OptionalLong before = paging.entriesBefore(facts.position(), 1);
    return before.isPresent() ? before.getAsLong() > 0 : !facts.position().equals(paging.first());
  }

  int size() {
    return entries.size();
  }

  /** Returns an entry; null if it cannot be delivered. */
  @Nullable M entry(int index) {
    return entries.get(index);
  }

  FieldProblem badEntry(int index) {
    return Objects.requireNonNull(badEntries.get(index), "why an entry is bad");
  }

  /** Returns the creation times of the entries. */
  PageTimes times(Ordering ordering) {
    return PageTimes.of(this, ordering);
  }

  /** Returns the index after the last entry that matches; 0 if none does. */
  int indexAfterLast(Predicate<? super M> wanted) {
    for (int i = size(); i > 0; i--) {
      M entry = entry(i - 1);
      if (entry != null && wanted.test(entry)) {
        return i;
      }
    }
    return 0;
  }
}
