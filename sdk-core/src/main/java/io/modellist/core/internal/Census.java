package io.modellist.core.internal;

import io.modellist.core.ListingReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the passes over a changing list have shown all of it. One pass cannot: a model that
 * goes moves those behind it one place up, past the walk. So the list is walked again until, in one
 * pass, every page gave the same total, just as many different ids came, and none was new: then no
 * change fell between two of its pages that hid one.
 */
final class Census implements GivenIds {
  // By id, in the order in which they were given: the pass that met it last.
  private final Map<String, Integer> lastMet = new LinkedHashMap<>();
  private int number = 1;
  private Pass pass = new Pass();
  private @Nullable Pass previous;

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

    boolean isOneCleanPage() {
      return pages == 1 && provesItsTotal();
    }

    boolean provesItsTotal() {
      Long all = total;
      return all != null && pages == pagesWithTotal && !totalsDiffer && distinct == all;
    }
  }

  @Override
  public boolean contains(String id) {
    return lastMet.containsKey(id);
  }

  @Override
  public void add(String id) {
    lastMet.put(id, number);
    pass.distinct++;
    pass.fresh++;
  }

  @Override
  public boolean isRepeat(String id) {
    Integer before = lastMet.put(id, number);
    if (before != null && before == number) {
      pass.repeats++;
      return true;
    }
    pass.distinct++;
    pass.sameAsBefore += before != null && before == number - 1 ? 1 : 0;
    return false;
  }

  void entryWithoutId() {
    pass.withoutId++;
  }

  void page(@Nullable Long total) {
    pass.pages++;
    if (total != null) {
      pass.pagesWithTotal++;
      pass.totalsDiffer |= pass.total != null && !pass.total.equals(total);
      pass.total = total;
    }
  }

  int passes() {
    return number;
  }

  /** Whether the pass, which has come to its end, shows that all was given. */
  boolean isComplete() {
    Pass before = previous;
    if (before == null) {
      return pass.isOneCleanPage();
    }
    if (pass.pagesWithTotal == pass.pages) {
      return pass.fresh == 0 && pass.provesItsTotal();
    }
    boolean bothClean = pass.repeats + pass.withoutId + before.repeats + before.withoutId == 0;
    return bothClean && pass.sameAsBefore == pass.distinct && pass.distinct == before.distinct;
  }

  void nextPass() {
    previous = pass;
    pass = new Pass();
    number++;
  }

  /** That a later pass met what those before it had missed, in words. */
  Optional<String> lateFinds() {
    return previous == null || pass.fresh == 0
        ? Optional.empty()
        : Optional.of("walk %d met %d models for the first time".formatted(number, pass.fresh));
  }

  /** Ids that were given and that the latest pass has not met. */
  List<String> gone() {
    List<String> gone = new ArrayList<>();
    lastMet.forEach(
        (id, met) -> {
          if (met < number && gone.size() < ListingReport.MOST_GONE) {
            gone.add(id);
          }
        });
    return gone;
  }

  long goneCount() {
    return lastMet.size() - pass.distinct;
  }

  /** What the latest pass saw, as the end of a sentence about it. */
  String findings() {
    String totals =
        pass.pagesWithTotal < pass.pages
            ? "the service told no total"
            : pass.totalsDiffer ? "the total changed" : "the service counted " + pass.total;
    return "%s, %d different ids came, %d of them new, %d repeated, %d entries had no id"
        .formatted(totals, pass.distinct, pass.fresh, pass.repeats, pass.withoutId);
  }
}
