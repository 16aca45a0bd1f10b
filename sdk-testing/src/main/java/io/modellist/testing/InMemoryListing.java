package io.modellist.testing;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.Page;
import io.modellist.core.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A listing over a catalog in memory. Immutable. */
record InMemoryListing<M extends Model>(
    InMemoryCatalog<M> catalog,
    @Nullable Bookmark start,
    long itemsAtMost,
    long requestsAtMost,
    Consistency consistency)
    implements Listing<M> {
  /** Stands in bookmarks for the provider. */
  static final String PROVIDER = "memory";

  InMemoryListing(InMemoryCatalog<M> catalog) {
    this(catalog, null, Long.MAX_VALUE, 100_000, Consistency.AS_SERVED);
  }

  @Override
  public ListingIterator<M> iterator() {
    return walk();
  }

  @Override
  public Stream<M> stream() {
    ListingIterator<M> walk = walk();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(walk::close);
  }

  @Override
  public Iterable<Page<M>> pages() {
    return () -> new Pages<>(walk());
  }

  @Override
  public Page<M> firstPage() {
    return pages().iterator().next();
  }

  @Override
  public List<M> toList() {
    List<M> all = new ArrayList<>();
    iterator().forEachRemaining(all::add);
    return List.copyOf(all);
  }

  @Override
  public Listing<M> from(Bookmark bookmark) {
    if (!bookmark.provider().equals(PROVIDER)) {
      throw new ConfigurationException(
          "the bookmark was made in a listing of %s, this one is in memory"
              .formatted(bookmark.provider()));
    }
    return with(bookmark, itemsAtMost, requestsAtMost, consistency);
  }

  @Override
  public Listing<M> maxItems(long maxItems) {
    checkRange("maxItems", maxItems, 1, Long.MAX_VALUE);
    return with(start, maxItems, requestsAtMost, consistency);
  }

  @Override
  public Listing<M> maxRequests(long maxRequests) {
    checkRange("maxRequests", maxRequests, 1, Long.MAX_VALUE);
    return with(start, itemsAtMost, maxRequests, consistency);
  }

  /** What is in memory stands still: one pass is enough. */
  @Override
  public Listing<M> maxPasses(int maxPasses) {
    checkRange("maxPasses", maxPasses, 1, 100);
    return this;
  }

  /** What is in memory is there already. */
  @Override
  public Listing<M> readAhead(int pages) {
    checkRange("readAhead", pages, 0, 32);
    return this;
  }

  @Override
  public Listing<M> deadline(Duration deadline) {
    checkRange("deadline", deadline.compareTo(Duration.ZERO), 1, 1);
    return this;
  }

  @Override
  public Listing<M> consistency(Consistency how) {
    return with(start, itemsAtMost, requestsAtMost, how);
  }

  @Override
  public Listing<M> options(RequestOptions options) {
    return this;
  }

  private Listing<M> with(@Nullable Bookmark from, long items, long requests, Consistency how) {
    if (how == Consistency.COMPLETE && (from != null || items < Long.MAX_VALUE)) {
      throw new ConfigurationException(
          "a COMPLETE listing is of the whole list: it cannot have a bookmark or maxItems");
    }
    return new InMemoryListing<>(catalog, from, items, requests, how);
  }

  private InMemoryWalk<M> walk() {
    return new InMemoryWalk<>(this);
  }

  private static void checkRange(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new ConfigurationException(name + " is out of its range: " + value);
    }
  }

  /** The pages of a walk: at least one. */
  private static final class Pages<M extends Model> implements Iterator<Page<M>> {
    private final InMemoryWalk<M> walk;
    private boolean begun;

    Pages(InMemoryWalk<M> walk) {
      this.walk = walk;
    }

    @Override
    public boolean hasNext() {
      return !begun || walk.hasNext();
    }

    @Override
    public Page<M> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the listing has no more pages");
      }
      begun = true;
      return walk.page();
    }
  }
}
