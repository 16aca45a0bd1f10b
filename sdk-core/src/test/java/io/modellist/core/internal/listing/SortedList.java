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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;

/** A service that sorts by creation time, with a list and quirks that a test sets. */
final class SortedList {
  /** The models, the oldest first: "m1" of second 1 and so on. A null has no id. */
  final List<TestModel> models = new ArrayList<>();

  final SortedPlan.Style style;
  final int pageSize;
  final boolean ascending;
  final Simulation service;

  /** The largest page that is served. */
  int clamp = Integer.MAX_VALUE;

  /** Whether the page size that is served is echoed, with offsets. */
  boolean echoes;

  boolean ignoresDirection;
  boolean ignoresPosition;
  boolean ignoresSize;

  /** Whether models of one time keep their order when the direction changes, as a stable sort. */
  boolean keepsTies;

  /** Maps the true total to the one that the service reports. */
  IntUnaryOperator total = size -> size;

  private int grown;

  SortedList(SortedPlan.Style style, int models, int pageSize) {
    this(style, models, pageSize, true);
  }

  SortedList(SortedPlan.Style style, int count, int pageSize, boolean ascending) {
    this.style = style;
    this.pageSize = pageSize;
    this.ascending = ascending;
    Paging paging =
        switch (style) {
          case OFFSET -> Paging.offset("at", pageSize);
          case FIXED -> Paging.pageNumber("at", pageSize);
          default -> Paging.pageNumber("at", pageSize, "size", 1000);
        };
    service = Simulation.of(paging, this::answer);
    service.ordering =
        Ordering.byCreation(
            "created_at", ascending, new Parameter("dir", ascending ? "desc" : "asc"));
    IntStream.rangeClosed(1, count).forEach(i -> models.add(model("m" + i, i)));
  }

  static TestModel model(String id, long second) {
    return new TestModel(id, Instant.ofEpochSecond(second));
  }

  /** Adds so many models that are newer than all others. */
  void grow(int count) {
    for (int i = 0; i < count; i++) {
      grown++;
      models.add(model("n" + grown, 1_000_000 + grown));
    }
  }

  /** Removes the models from one index to before another, as far as they exist. */
  void remove(int from, int to) {
    models.subList(Math.min(from, models.size()), Math.min(to, models.size())).clear();
  }

  /** Does something before the n-th request is answered, counted from 1. */
  SortedList before(int request, Runnable change) {
    service.changes.put(request, change);
    return this;
  }

  Listing<TestModel> complete() {
    return service
        .listing(
            List.of(
                new Parameter("dir", ascending ? "asc" : "desc"),
                new Parameter("size", Integer.toString(pageSize))))
        .consistency(Consistency.COMPLETE)
        .maxRequests(1_000);
  }

  /** Returns the ids in the order that is asked for; entries without an id are left out. */
  List<String> ids() {
    return served(ascending).stream().filter(m -> m != null).map(TestModel::id).toList();
  }

  int requests() {
    return service.requested.size();
  }

  private List<TestModel> served(boolean upward) {
    List<TestModel> served = new ArrayList<>(models);
    if (!upward && keepsTies) {
      served.sort(Comparator.comparing(TestModel::createdAt).reversed());
    } else if (!upward) {
      Collections.reverse(served);
    }
    return served;
  }

  private ServedPage answer(HttpUrl url) {
    boolean upward = ignoresDirection ? ascending : url.queryParameter("dir").equals("asc");
    List<TestModel> list = served(upward);
    boolean fixed = style == SortedPlan.Style.FIXED || ignoresSize;
    int size = Math.min(clamp, fixed ? pageSize : Integer.parseInt(url.queryParameter("size")));
    boolean offsets = style == SortedPlan.Style.OFFSET;
    int first = Integer.parseInt(service.paging.first());
    int at = ignoresPosition ? first : Integer.parseInt(url.queryParameter("at"));
    int start = Math.min(offsets ? at : (at - 1) * size, list.size());
    int end = Math.min(start + size, list.size());
    boolean more = end < list.size();
    ServedPage page = ServedPage.ofModels(list.subList(start, end));
    page = offsets && echoes ? page.offset(at, size) : page;
    return switch (style) {
      case NEXT_PAGE -> more ? page.next(Integer.toString(at + 1)) : page.more(false);
      case HAS_NEXT -> page.more(more).total(total.applyAsInt(list.size()));
      default -> page.total(total.applyAsInt(list.size()));
    };
  }
}
