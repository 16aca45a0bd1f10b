package io.modellist.core.internal.listing;

import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import okhttp3.HttpUrl;

/**
 * A service whose list changes between the requests, and that keeps account of which models were
 * there all the time. What changes, and when, comes from the seed alone, so that the same seed
 * gives the same service to every kind of walk.
 */
final class ChurningService {
  /** How the service pages, and what it tells of the whole. */
  enum Style {
    NUMBER_TOTAL("page number, `total`"),
    NUMBER_NEXT("page number, `next_page`, `total_pages`"),
    OFFSET_TOTAL("offset, `total`"),
    HAS_NEXT_TOTAL("page number, `has_next`, `total`"),
    HAS_NEXT("page number, `has_next`"),
    CURSOR("cursor");

    final String words;

    Style(String words) {
      this.words = words;
    }

    boolean tellsTotal() {
      return this == NUMBER_TOTAL || this == OFFSET_TOTAL || this == HAS_NEXT_TOTAL;
    }
  }

  /** By what the list is sorted: it decides where a new model turns up. */
  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST,
    BY_NAME
  }

  /** A model and its place: the list is sorted by the key, and no two keys are equal. */
  private record Entry(long key, TestModel model) {}

  final ChurnPlan plan;
  final Simulation simulation;
  private final SplittableRandom random;
  private final List<Entry> list = new ArrayList<>();
  private final Set<String> there = new HashSet<>();
  private boolean firstPassIsOver;
  private int requests;
  private long made;

  ChurningService(ChurnPlan plan) {
    this.plan = plan;
    this.random = plan.random();
    Paging paging =
        switch (plan.style()) {
          case OFFSET_TOTAL -> Paging.offset("at", plan.pageSize());
          case CURSOR -> Paging.cursor("at");
          default -> Paging.pageNumber("at", plan.pageSize());
        };
    this.simulation = Simulation.of(paging, this::answer);
    this.simulation.time.order = random::nextInt; // which page ahead comes first
    for (int i = 0; i < plan.models(); i++) {
      insert();
    }
    list.forEach(entry -> there.add(entry.model.id()));
  }

  Listing<TestModel> listing(Consistency consistency) {
    return simulation.listing().consistency(consistency).readAhead(plan.readAhead());
  }

  /** The ids that were in the list at every request so far, the first included. */
  Set<String> livedThrough() {
    return there;
  }

  private Simulation.Said answer(HttpUrl url) {
    String at = url.queryParameter("at");
    boolean start = at == null || at.equals(simulation.paging.first());
    firstPassIsOver |= start && requests > 0;
    if (requests > 0 && !(firstPassIsOver && plan.stops())) {
      for (int changes = poisson(plan.churn().changesPerRequest); changes > 0; changes--) {
        change();
      }
    }
    requests++;
    int size = plan.pageSize();
    return switch (plan.style()) {
      case NUMBER_TOTAL -> page(from(at), size).total(list.size());
      case NUMBER_NEXT -> numbered(Integer.parseInt(at), size);
      case OFFSET_TOTAL ->
          page(Integer.parseInt(at), size).total(list.size()).offset(Integer.parseInt(at), size);
      case HAS_NEXT_TOTAL -> page(from(at), size).more(more(at)).total(list.size());
      case HAS_NEXT -> page(from(at), size).more(more(at));
      case CURSOR -> behind(at, size);
    };
  }

  private int from(String page) {
    return (Integer.parseInt(page) - 1) * plan.pageSize();
  }

  private boolean more(String page) {
    return from(page) + plan.pageSize() < list.size();
  }

  private Simulation.Said numbered(int number, int size) {
    int pages = (list.size() + size - 1) / size;
    Simulation.Said said = page((number - 1) * size, size).pages(number, pages);
    return number < pages ? said.next(Integer.toString(number + 1)) : said.more(false);
  }

  /** The cursor is the key of the last entry given: it holds also when that one is gone. */
  private Simulation.Said behind(String cursor, int size) {
    int from = cursor == null ? 0 : placeOf(Long.parseLong(cursor) + 1);
    int to = from + size;
    Simulation.Said said = page(from, size);
    return to < list.size() ? said.next(Long.toString(list.get(to - 1).key)) : said;
  }

  private Simulation.Said page(int from, int size) {
    int start = Math.min(from, list.size());
    List<TestModel> models = new ArrayList<>(size);
    for (Entry entry : list.subList(start, Math.min(start + size, list.size()))) {
      models.add(entry.model);
    }
    return Simulation.Said.of(models);
  }

  /** On average as many models come as go. */
  private void change() {
    boolean byName = plan.order() == Order.BY_NAME;
    int kind = random.nextInt(byName ? 3 : 2);
    if (kind == 0 && !plan.replaces() || list.isEmpty()) {
      insert();
      return;
    }
    Entry entry = list.remove(random.nextInt(list.size()));
    if (kind == 2) { // another name: it stands elsewhere, and is still the same model
      add(new Entry(random.nextLong(), entry.model));
      return;
    }
    there.remove(entry.model.id());
    if (plan.replaces()) {
      insert();
    }
  }

  /** A new model; an id never comes back. */
  private void insert() {
    made++;
    long key =
        switch (plan.order()) {
          case OLDEST_FIRST -> made;
          case NEWEST_FIRST -> -made;
          case BY_NAME -> random.nextLong();
        };
    add(new Entry(key, new TestModel("m" + made)));
  }

  private void add(Entry entry) {
    list.add(placeOf(entry.key), entry);
  }

  /** The index of the first entry whose key is not smaller. */
  private int placeOf(long key) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (list.get(middle).key < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
