package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Resumed;
import io.modellist.core.internal.listing.CreatedService.Entry;
import io.modellist.core.spi.Ordering;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records the place in the list of every model that ever existed, and derives which models must
 * follow a bookmark.
 */
final class ResumeOracle {
  private final Ordering order;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> delivered = new HashSet<>(); // since the last start of the list
  private final Set<String> ever = new HashSet<>();
  private final Set<String> due = new HashSet<>();
  private long place = Long.MIN_VALUE; // the largest key delivered
  private @Nullable Instant time; // the last time delivered

  ResumeOracle(Ordering order) {
    this.order = order;
  }

  void added(Entry entry) {
    entries.put(entry.id(), entry);
  }

  /** Returns what must follow: what is after the place, and by creation time also its ties. */
  List<String> expected(List<Entry> list) {
    List<String> ids =
        list.stream()
            .filter(entry -> entry.model() != null && follows(entry))
            .map(Entry::id)
            .toList();
    ids.stream().filter(id -> !ever.contains(id)).forEach(due::add);
    return ids;
  }

  private boolean follows(Entry entry) {
    Instant after = time;
    boolean isLater =
        order.byCreation() && after != null
            ? order.compare(entry.model().createdAt(), after) >= 0
            : entry.key() > place;
    return isLater && !delivered.contains(entry.id());
  }

  /** Returns how many of the models were delivered by an earlier walk. */
  int repeats(List<String> models) {
    return (int) models.stream().filter(delivered::contains).count();
  }

  void delivered(List<String> models, @Nullable Resumed resumed) {
    if (resumed == Resumed.UNCERTAIN) { // The listing started again, and so does its bookmark.
      delivered.clear();
      place = Long.MIN_VALUE;
      time = null;
    }
    for (String id : models) {
      Entry entry = entries.get(id);
      place = Math.max(place, entry.key());
      Instant created = entry.model().createdAt();
      time = time == null || order.compare(created, time) > 0 ? created : time;
    }
    delivered.addAll(models);
    ever.addAll(models);
  }

  /** Checks at the end of the list that every model was delivered that is still in the list. */
  void checkNothingWasSkipped(List<String> list) {
    due.retainAll(new HashSet<>(list));
    due.removeAll(ever);
    assertThat(due).as("models that were skipped").isEmpty();
  }
}
