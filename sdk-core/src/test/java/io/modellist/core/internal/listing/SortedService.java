package io.modellist.core.internal.listing;

import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import okhttp3.HttpUrl;

/**
 * A service that sorts by creation time, whose list changes between requests. It keeps track of the
 * models that were in the list at every request.
 */
final class SortedService {
  private static final long SECOND = 1_000_000;

  final SortedPlan plan;
  final Simulation simulation;
  private final SplittableRandom random;
  private final List<TestModel> list = new ArrayList<>(); // oldest first
  private final Set<String> present = new HashSet<>();
  private final List<String> deleted = new ArrayList<>();
  private final Deque<Integer> totals = new ArrayDeque<>();
  private int requests;
  private long created;

  SortedService(SortedPlan plan) {
    this.plan = plan;
    this.random = plan.random();
    int size = plan.pageSize();
    Paging paging =
        switch (plan.style()) {
          case OFFSET -> Paging.offset("at", size);
          case FIXED -> Paging.pageNumber("at", size);
          default -> Paging.pageNumber("at", size, "size", 1000);
        };
    this.simulation = Simulation.of(paging, this::answer);
    this.simulation.time.order = random::nextInt; // which page ahead is received first
    this.simulation.ordering =
        Ordering.byCreation(
            "created_at", plan.ascending(), new Parameter("dir", direction(!plan.ascending())));
    for (int i = 0; i < plan.models(); i++) {
      add("m" + created, created++);
    }
    list.forEach(model -> present.add(model.id()));
  }

  private static String direction(boolean ascending) {
    return ascending ? "asc" : "desc";
  }

  Listing<TestModel> complete() {
    return simulation
        .listing(
            List.of(
                new Parameter("dir", direction(plan.ascending())),
                new Parameter("size", Integer.toString(plan.pageSize()))))
        .consistency(Consistency.COMPLETE)
        .readAhead(plan.readAhead())
        .maxRequests(8L * (plan.models() / plan.pageSize() + 6));
  }

  /** Returns a complete listing that does not know the order. */
  Listing<TestModel> equalPasses() {
    simulation.ordering = Ordering.undocumented();
    return complete();
  }

  /** Returns the ids that were in the list at every request so far. */
  Set<String> livedThrough() {
    return present;
  }

  private ServedPage answer(HttpUrl url) {
    if (requests > 0) {
      int changes =
          plan.inserts() == SortedPlan.Inserts.FLOOD
              ? 2 * plan.pageSize()
              : Schedules.poisson(random, plan.rate());
      for (; changes > 0; changes--) {
        change();
      }
    }
    requests++;
    totals.addLast(list.size());
    int total = totals.size() > plan.lag() ? totals.removeFirst() : totals.getFirst();
    int size = Math.min(size(url), plan.clamp());
    int at = Integer.parseInt(url.queryParameter("at"));
    int from = Math.min(plan.style() == SortedPlan.Style.OFFSET ? at : (at - 1) * size, 1 << 20);
    int start = Math.min(from, list.size());
    int end = Math.min(start + size, list.size());
    boolean more = end < list.size();
    ServedPage page = ServedPage.ofModels(slice(start, end, isAscending(url)));
    return switch (plan.style()) {
      case NEXT_PAGE -> more ? page.next(Integer.toString(at + 1)) : page.more(false);
      case HAS_NEXT -> page.more(more).total(total);
      default -> page.total(total);
    };
  }

  private int size(HttpUrl url) {
    String size = url.queryParameter("size");
    return plan.style() == SortedPlan.Style.FIXED ? plan.pageSize() : Integer.parseInt(size);
  }

  private boolean isAscending(HttpUrl url) {
    return plan.ignoresReverse() ? plan.ascending() : url.queryParameter("dir").equals("asc");
  }

  /** Returns a piece of the list in an order, by the indexes in that order. */
  private List<TestModel> slice(int start, int end, boolean ascending) {
    int from = ascending ? start : list.size() - end;
    int to = ascending ? end : list.size() - start;
    if (plan.flips() && from < to) {
      flip(from, to);
    }
    List<TestModel> piece = new ArrayList<>(list.subList(from, to));
    if (!ascending) {
      Collections.reverse(piece);
    }
    return piece;
  }

  /** Shuffles the models of each time that has a model in a piece; nobody sees the others. */
  private void flip(int from, int to) {
    int start = from;
    while (start > 0 && isTie(start - 1, from)) {
      start--;
    }
    while (start < to) {
      int end = start + 1;
      while (end < list.size() && isTie(start, end)) {
        end++;
      }
      for (int i = end - 1; i > start; i--) {
        Collections.swap(list, i, start + random.nextInt(i - start + 1));
      }
      start = end;
    }
  }

  private boolean isTie(int one, int other) {
    return list.get(one).createdAt().equals(list.get(other).createdAt());
  }

  private void change() {
    if (plan.inserts() == SortedPlan.Inserts.FLOOD || random.nextBoolean() || list.isEmpty()) {
      insert();
      return;
    }
    String id = list.remove(random.nextInt(list.size())).id();
    present.remove(id);
    deleted.add(id);
  }

  private void insert() {
    boolean again = plan.recreates() && !deleted.isEmpty() && random.nextBoolean();
    String id = again ? deleted.remove(random.nextInt(deleted.size())) : "m" + created;
    boolean anywhere = plan.inserts() == SortedPlan.Inserts.ANYWHERE && random.nextBoolean();
    add(id, anywhere ? random.nextLong(created + 1) : created);
    created++;
  }

  private void add(String id, long time) {
    TestModel model = new TestModel(id, Instant.ofEpochSecond(SECOND + time / plan.tie()));
    int at = list.size();
    int low = 0;
    if (at > 0 && list.get(at - 1).createdAt().isAfter(model.createdAt())) {
      while (low < at) { // The index of the first later model.
        int middle = (low + at) >>> 1;
        if (list.get(middle).createdAt().isAfter(model.createdAt())) {
          at = middle;
        } else {
          low = middle + 1;
        }
      }
    }
    list.add(at, model);
  }
}
