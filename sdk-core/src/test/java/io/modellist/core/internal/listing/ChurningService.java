package io.modellist.core.internal.listing;

import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.simulation.ServedPage;
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
 * A service whose list changes between requests. It keeps track of the models that were in the list
 * at every request. All changes derive from the seed, so that every kind of walk with the same seed
 * reads the same service.
 */
final class ChurningService {
  /** How the service pages, and the totals that it reports. */
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

    boolean reportsTotal() {
      return this == NUMBER_TOTAL || this == OFFSET_TOTAL || this == HAS_NEXT_TOTAL;
    }
  }

  /** The order of the list, which decides where a new model is inserted. */
  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST,
    BY_NAME
  }

  /** A model and its unique sort key. */
  private record Entry(long key, TestModel model) {}

  final ChurnPlan plan;
  final Simulation simulation;
  private final SplittableRandom random;
  private final List<Entry> list = new ArrayList<>();
  private final Set<String> present = new HashSet<>();
  private boolean firstPassIsOver;
  private int requests;
  private long created;

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
    this.simulation.time.order = random::nextInt; // which page ahead is received first
    for (int i = 0; i < plan.models(); i++) {
      insert();
    }
    list.forEach(entry -> present.add(entry.model.id()));
  }

  Listing<TestModel> listing(Consistency consistency) {
    return simulation.listing().consistency(consistency).readAhead(plan.readAhead());
  }

  /** Returns the ids that were in the list at every request so far. */
  Set<String> livedThrough() {
    return present;
  }

  private ServedPage answer(HttpUrl url) {
    String at = url.queryParameter("at");
    boolean start = at == null || at.equals(simulation.paging.first());
    firstPassIsOver |= start && requests > 0;
    if (requests > 0 && !(firstPassIsOver && plan.stops())) {
      for (int changes = Schedules.poisson(random, plan.churn().changesPerRequest);
          changes > 0;
          changes--) {
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
      case CURSOR -> after(at, size);
    };
  }

  private int from(String page) {
    return (Integer.parseInt(page) - 1) * plan.pageSize();
  }

  private boolean more(String page) {
    return from(page) + plan.pageSize() < list.size();
  }

  private ServedPage numbered(int number, int size) {
    int pages = (list.size() + size - 1) / size;
    ServedPage served = page((number - 1) * size, size).pages(number, pages);
    return number < pages ? served.next(Integer.toString(number + 1)) : served.more(false);
  }

  /** The cursor is the key of the last entry served. It is valid even if the entry was deleted. */
  private ServedPage after(String cursor, int size) {
    int from = cursor == null ? 0 : indexOf(Long.parseLong(cursor) + 1);
    int to = from + size;
    ServedPage served = page(from, size);
    return to < list.size() ? served.next(Long.toString(list.get(to - 1).key)) : served;
  }

  private ServedPage page(int from, int size) {
    int start = Math.min(from, list.size());
    List<TestModel> models = new ArrayList<>(size);
    for (Entry entry : list.subList(start, Math.min(start + size, list.size()))) {
      models.add(entry.model);
    }
    return ServedPage.ofModels(models);
  }

  /** Creates, deletes or renames a model. On average as many are created as deleted. */
  private void change() {
    boolean byName = plan.order() == Order.BY_NAME;
    int kind = random.nextInt(byName ? 3 : 2);
    if (kind == 0 && !plan.replaces() || list.isEmpty()) {
      insert();
      return;
    }
    Entry entry = list.remove(random.nextInt(list.size()));
    if (kind == 2) { // renamed: at another index, but the same model
      add(new Entry(random.nextLong(), entry.model));
      return;
    }
    present.remove(entry.model.id());
    if (plan.replaces()) {
      insert();
    }
  }

  /** Inserts a new model. Ids are never reused. */
  private void insert() {
    created++;
    long key =
        switch (plan.order()) {
          case OLDEST_FIRST -> created;
          case NEWEST_FIRST -> -created;
          case BY_NAME -> random.nextLong();
        };
    add(new Entry(key, new TestModel("m" + created)));
  }

  private void add(Entry entry) {
    list.add(indexOf(entry.key), entry);
  }

  /** Returns the index of the first entry with this key or a larger one. */
  private int indexOf(long key) {
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
}
