package io.modellist.testing;

import io.modellist.core.Bookmark;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.core.Page;
import io.modellist.core.Progress;
import io.modellist.core.ResponseInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** One iteration over models in memory; a page that is begun counts as a request. */
final class InMemoryWalk<M extends Model> implements ListingIterator<M> {
  private final InMemoryListing<M> listing;
  private final List<M> models;
  private final int size;
  private final Set<String> given = new HashSet<>();
  private final List<String> drift = new ArrayList<>();
  private int index;
  private int page = -1;
  private long pages;
  private long items;
  private long repeats;
  private boolean closed;

  InMemoryWalk(InMemoryListing<M> listing) {
    this.listing = listing;
    this.models = listing.catalog().models();
    this.size = listing.catalog().pageSize();
    Bookmark start = listing.start();
    this.index = start == null ? 0 : place(start);
  }

  @Override
  public boolean hasNext() {
    checkOpen();
    if (items >= listing.itemsAtMost()) {
      return false;
    }
    while (true) {
      beginPage();
      listing.catalog().failAt(index);
      if (index >= models.size()) {
        return false;
      }
      boolean repeat =
          listing.consistency() != Consistency.AS_SERVED && given.contains(models.get(index).id());
      if (!repeat) {
        return true;
      }
      repeats++;
      index++;
    }
  }

  @Override
  public M next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the listing has no more models");
    }
    M model = models.get(index++);
    given.add(model.id());
    items++;
    return model;
  }

  /** What the page that the walk is at has left. */
  Page<M> page() {
    List<M> left = new ArrayList<>();
    int number = index / size;
    while (index / size == number && !stopsWithin(left) && hasNext()) {
      left.add(next());
    }
    boolean more = index < models.size() && items < listing.itemsAtMost();
    long total = models.size();
    return new Page<>(
        left,
        number + 1L,
        (long) number * size,
        total,
        (total + size - 1) / size,
        more,
        more && !isComplete() ? bookmark() : null,
        ResponseInfo.of(200, Map.of()));
  }

  @Override
  public Bookmark bookmark() {
    if (isComplete()) {
      throw new ConfigurationException(
          "a COMPLETE listing has no bookmark: it can only be walked anew");
    }
    int before = index / size * size;
    Long last = index == 0 ? null : fingerprint(models.get(index - 1));
    return new Bookmark(
        InMemoryListing.PROVIDER,
        0,
        String.valueOf(index / size + 1),
        index - before,
        before,
        last);
  }

  @Override
  public ListingReport report() {
    long total = models.size();
    return new ListingReport(
        pages,
        pages,
        items,
        repeats,
        0,
        1,
        total,
        drift.size(),
        drift,
        0,
        List.of(),
        0,
        Duration.ZERO);
  }

  @Override
  public void close() {
    closed = true;
  }

  private void checkOpen() {
    listing.catalog().checkOpen();
    if (closed) {
      throw new CancelledException("the iterator was closed", null, null, progress());
    }
  }

  /** A page is asked for when its first model is needed, and an empty list is one page too. */
  private void beginPage() {
    int needed = index / size;
    boolean begun = needed == page || (page >= 0 && index >= models.size());
    if (begun) {
      return;
    }
    if (pages >= listing.requestsAtMost()) {
      throw new IncompleteListingException(
          "the listing needs more than maxRequests = " + listing.requestsAtMost(),
          null,
          null,
          progress(),
          report());
    }
    pages++;
    page = needed;
  }

  /** Whether a page that has something already ends here, so that a failure comes after it. */
  private boolean stopsWithin(List<M> left) {
    return !left.isEmpty() && listing.catalog().failsAt(index);
  }

  private Progress progress() {
    return new Progress(isComplete() ? null : bookmark(), pages + 1, items);
  }

  private boolean isComplete() {
    return listing.consistency() == Consistency.COMPLETE;
  }

  private int place(Bookmark start) {
    int at = (int) Math.min(start.before() + start.index(), models.size());
    Long last = start.lastItem();
    if (last == null || (at > 0 && fingerprint(models.get(at - 1)) == last)) {
      return at;
    }
    drift.add("the item before the bookmark is not where it was");
    for (int i = 0; i < models.size(); i++) {
      if (fingerprint(models.get(i)) == last) {
        return i + 1;
      }
    }
    return at;
  }

  private static long fingerprint(Model model) {
    return model.id().hashCode();
  }
}
