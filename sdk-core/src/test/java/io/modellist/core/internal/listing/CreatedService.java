package io.modellist.core.internal.listing;

import io.modellist.core.Bookmark;
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
import java.util.Map;
import java.util.Random;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * A service whose list is sorted by a time in seconds: the time of creation if the query requests
 * that order. Its list changes only when a method is called.
 */
final class CreatedService {
  enum Style {
    PAGE_NUMBERS,
    OFFSETS,
    HAS_NEXT,
    CURSORS
  }

  static final Parameter REVERSE = new Parameter("direction", "reverse");
  static final Ordering ASCENDING = Ordering.byCreation("created_at", true, REVERSE);
  static final Ordering DESCENDING = Ordering.byCreation("created_at", false, REVERSE);

  /** More entries of one second than any test has. */
  private static final long SPREAD = 1_000_000;

  /** An entry and its unique sort key. An entry without a model cannot be delivered. */
  record Entry(long key, TestModel model) {
    String id() {
      return model == null ? null : model.id();
    }
  }

  final Simulation simulation;
  final List<Entry> list = new ArrayList<>();
  private final Style style;
  private final int pageSize;
  private final Ordering ordering;
  private long sequence;

  CreatedService(Style style, int pageSize, Ordering ordering) {
    this.style = style;
    this.pageSize = pageSize;
    this.ordering = ordering;
    Paging paging =
        switch (style) {
          case OFFSETS -> Paging.offset("at", pageSize);
          case CURSORS -> Paging.cursor("at");
          default -> Paging.pageNumber("at", pageSize);
        };
    this.simulation = Simulation.of(paging, this::answer);
    simulation.ordering = ordering;
  }

  /** Adds the models "m1", "m2" and so on, each created a second after the one before. */
  CreatedService models(int count) {
    for (int i = 1; i <= count; i++) {
      add("m" + i, i);
    }
    return this;
  }

  /** Adds a model after those of its second. */
  Entry add(String id, long second) {
    return add(second, new TestModel(id, Instant.ofEpochSecond(second)));
  }

  /** Adds a model that does not tell its time. */
  Entry addUntimed(String id, long second) {
    return add(second, new TestModel(id));
  }

  /** Adds an entry that cannot be delivered. */
  Entry addUnreadable(long second) {
    return add(second, null);
  }

  private Entry add(long second, TestModel model) {
    long first = ordering.ascending() ? second * SPREAD : -second * SPREAD;
    Entry entry = new Entry(first + sequence++, model);
    list.add(indexOf(entry.key), entry);
    return entry;
  }

  void delete(String... ids) {
    Set<String> gone = Set.of(ids);
    list.removeIf(entry -> entry.model != null && gone.contains(entry.id()));
  }

  /** Deletes the models with these numbers. */
  void delete(int from, int to) {
    for (int i = from; i <= to; i++) {
      delete("m" + i);
    }
  }

  /** Gives models of one second the opposite order. */
  void flipTies() {
    list.replaceAll(
        entry -> {
          long place = Math.floorMod(entry.key, SPREAD);
          return new Entry(entry.key - place + SPREAD - 1 - place, entry.model);
        });
    list.sort(Comparator.comparingLong(Entry::key));
  }

  /** From now on, the service ignores the order. */
  void shuffle(long seed) {
    Collections.shuffle(list, new Random(seed));
  }

  /** Returns the ids in the order of the list. */
  List<String> ids() {
    return new ArrayList<>(list.stream().map(Entry::id).toList());
  }

  /** Returns the ids from one on. */
  List<String> idsFrom(String id) {
    List<String> ids = ids();
    return ids.subList(ids.indexOf(id), ids.size());
  }

  /** Lets the n-th request from now fail. */
  void failIn(int requests) {
    simulation.failures.put(
        simulation.requested.size() + requests, Simulation.refused(500, Map.of()));
  }

  /** Returns the listing of a new client. */
  Listing<TestModel> listing() {
    return simulation.listing();
  }

  /** Returns the rest of the listing for a new client that was given the text of a bookmark. */
  Listing<TestModel> from(Bookmark bookmark) {
    return listing().from(Bookmark.parse(bookmark.toString())).maxRequests(1_000);
  }

  private ServedPage answer(HttpUrl url) {
    String at = url.queryParameter("at");
    long number = at == null ? Long.MIN_VALUE : Long.parseLong(at);
    int start =
        switch (style) {
          case OFFSETS -> (int) Math.min(list.size(), number);
          case CURSORS -> indexOf(number + 1);
          default -> (int) Math.min(list.size(), Math.min(list.size(), number - 1) * pageSize);
        };
    int end = Math.min(start + pageSize, list.size());
    List<TestModel> models = new ArrayList<>(pageSize);
    list.subList(start, end).forEach(entry -> models.add(entry.model));
    ServedPage page = ServedPage.ofModels(models);
    return switch (style) {
      case PAGE_NUMBERS -> page.total(list.size());
      case OFFSETS -> page.total(list.size()).offset(number, pageSize);
      case HAS_NEXT -> page.more(end < list.size());
      case CURSORS -> end < list.size() ? page.next(Long.toString(list.get(end - 1).key)) : page;
    };
  }

  /** Returns the index of the first entry with this key or a larger one. */
  private int indexOf(long key) {
    int index = 0;
    while (index < list.size() && list.get(index).key < key) {
      index++;
    }
    return index;
  }
}
