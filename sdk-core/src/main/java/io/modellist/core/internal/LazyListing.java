package io.modellist.core.internal;

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
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A listing is its plan; each iteration is a new walk. */
public final class LazyListing<M extends Model> implements Listing<M> {
  private final ListingPlan<M> plan;

  LazyListing(ListingPlan<M> plan) {
    this.plan = plan;
  }

  @Override
  public ListingIterator<M> iterator() {
    return new Walk<>(plan);
  }

  @Override
  public Stream<M> stream() {
    // The walk is made when the stream is used, as with any collection's stream.
    ListingIterator<M> walk = iterator();
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, traits), false)
        .onClose(walk::close);
  }

  @Override
  public Iterable<Page<M>> pages() {
    return () -> new PageIterator<>(new Walk<>(plan));
  }

  @Override
  public Page<M> firstPage() {
    return pages().iterator().next();
  }

  @Override
  public List<M> toList() {
    List<M> all = new ArrayList<>();
    iterator().forEachRemaining(all::add);
    return Collections.unmodifiableList(all);
  }

  @Override
  public Listing<M> from(Bookmark bookmark) {
    String service = plan.link.service();
    if (!bookmark.provider().equals(service)) {
      throw new ConfigurationException(
          "the bookmark was made in a listing of %s, this one is of %s"
              .formatted(Checks.printable(bookmark.provider()), service));
    }
    if (bookmark.query() != plan.queryFingerprint()) {
      throw new ConfigurationException(
          service
              + ": the bookmark was made by another query: path, filters, sort and page size must"
              + " be the same");
    }
    if (!plan.request.paging().accepts(bookmark.position()) || bookmark.index() < 0) {
      throw new ConfigurationException(
          "%s: the bookmark's position \"%s\" cannot be one of this listing"
              .formatted(service, Checks.printable(bookmark.position())));
    }
    return with(plan -> plan.from = bookmark);
  }

  @Override
  public Listing<M> maxItems(long maxItems) {
    Checks.atLeastOne("maxItems", maxItems);
    return with(plan -> plan.maxItems = maxItems);
  }

  @Override
  public Listing<M> maxRequests(long maxRequests) {
    Checks.atLeastOne("maxRequests", maxRequests);
    return with(plan -> plan.maxRequests = maxRequests);
  }

  @Override
  public Listing<M> maxPasses(int maxPasses) {
    Checks.between("maxPasses", maxPasses, 1, 100);
    return with(plan -> plan.maxPasses = maxPasses);
  }

  @Override
  public Listing<M> readAhead(int pages) {
    Checks.between("readAhead", pages, 0, 32);
    return with(plan -> plan.readAhead = pages);
  }

  @Override
  public Listing<M> deadline(Duration deadline) {
    Checks.positive("deadline", deadline);
    return with(plan -> plan.deadline = deadline);
  }

  @Override
  public Listing<M> consistency(Consistency consistency) {
    Objects.requireNonNull(consistency, "consistency");
    return with(plan -> plan.consistency = consistency);
  }

  @Override
  public Listing<M> options(RequestOptions options) {
    Objects.requireNonNull(options, "options");
    return with(plan -> plan.options = options);
  }

  private Listing<M> with(Consumer<ListingPlan<M>> change) {
    return new LazyListing<>(plan.with(change));
  }

  @Override
  public String toString() {
    return "Listing[%s %s]".formatted(plan.link.service(), plan.request);
  }
}
