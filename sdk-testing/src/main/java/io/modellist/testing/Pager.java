package io.modellist.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Divides lists into pages, correctly or with errors. Guarded by the fake's lock. */
final class Pager {
  // Far above the samples that tests add, so that more samples never repeat an id.
  private static final int FIRST_FURTHER_SAMPLE = 1_000_000;

  private final IntFunction<?> sample;
  private final Set<Long> emptyPages = new TreeSet<>();
  private @Nullable Misbehaviour misbehaviour;
  private LongUnaryOperator claimedTotal = LongUnaryOperator.identity();

  Pager(IntFunction<?> sample) {
    this.sample = sample;
  }

  void misbehave(@Nullable Misbehaviour way) {
    misbehaviour = way;
  }

  void claimTotal(LongUnaryOperator claim) {
    claimedTotal = claim;
  }

  void emptyPage(long number) {
    emptyPages.add(number);
  }

  Slice slice(List<? extends @Nullable Object> all, long asked, int size) {
    long offset = asked;
    if (misbehaviour == Misbehaviour.IGNORES_POSITION) {
      offset = 0;
    } else if (misbehaviour == Misbehaviour.CYCLES) {
      offset = asked / size % 2 * size;
    }
    long number = offset / size + 1;
    long begin = offset - size * emptyPages.stream().filter(page -> page < number).count();
    boolean empty = emptyPages.contains(number);
    long end = empty ? begin : begin + size;
    // For an empty page, begin and end are equal.
    List<@Nullable Object> entries = entries(all, begin, end);
    boolean endless = misbehaviour != null && misbehaviour != Misbehaviour.IGNORES_POSITION;
    long total = endless ? Math.max(all.size(), asked + 2L * size) : all.size();
    return new Slice(
        entries,
        misbehaviour == Misbehaviour.IGNORES_POSITION ? 0 : asked,
        claimedTotal.applyAsLong(total),
        endless || end < all.size());
  }

  private List<@Nullable Object> entries(
      List<? extends @Nullable Object> all, long begin, long end) {
    int from = (int) Math.min(begin, all.size());
    int to = (int) Math.min(end, all.size());
    List<@Nullable Object> entries = new ArrayList<>(all.subList(from, to));
    if (misbehaviour == Misbehaviour.NEVER_ENDS) {
      for (long i = Math.max(begin, all.size()); i < end; i++) {
        entries.add(sample.apply((int) (FIRST_FURTHER_SAMPLE + i)));
      }
    }
    return entries;
  }
}
