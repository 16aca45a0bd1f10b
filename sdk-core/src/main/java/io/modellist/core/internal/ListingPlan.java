package io.modellist.core.internal;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.Model;
import io.modellist.core.RequestOptions;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what an iteration does; {@code Listing} says what each part is. Its
 * fields are written only by {@link #with}, before anyone else sees the copy.
 */
final class ListingPlan<M extends Model> {
  final ServiceLink<M> link;
  final ListRequest request;
  @Nullable Bookmark from;
  @Nullable Duration deadline;
  long maxItems = Long.MAX_VALUE;
  // Enough for three million models at 30 a page, and an end for a server that has none.
  long maxRequests = 100_000;
  int maxPasses = 5;
  int readAhead;
  Consistency consistency = Consistency.AS_SERVED;
  RequestOptions options = RequestOptions.defaults();

  ListingPlan(ServiceLink<M> link, ListRequest request) {
    this.link = link;
    this.request = request;
  }

  /** A changed copy, checked as a whole. */
  ListingPlan<M> with(Consumer<ListingPlan<M>> change) {
    ListingPlan<M> copy = new ListingPlan<>(link, request);
    copy.from = from;
    copy.deadline = deadline;
    copy.maxItems = maxItems;
    copy.maxRequests = maxRequests;
    copy.maxPasses = maxPasses;
    copy.readAhead = readAhead;
    copy.consistency = consistency;
    copy.options = options;
    change.accept(copy);
    copy.check();
    return copy;
  }

  private void check() {
    if (consistency == Consistency.COMPLETE && (from != null || maxItems < Long.MAX_VALUE)) {
      throw new ConfigurationException(
          "%s: a COMPLETE listing is of the whole list: it cannot have %s"
              .formatted(link.service(), from != null ? "a bookmark to start from" : "maxItems"));
    }
  }

  /** What a bookmark is bound to: path, filters, sort and page size; not host or credential. */
  long queryFingerprint() {
    List<String> parts = new ArrayList<>(request.path().segments());
    parts.add("?");
    // In the order of their names: in which order a query was written down makes no other query.
    request.parameters().stream()
        .sorted(Comparator.comparing(Parameter::name))
        .forEach(
            parameter -> {
              parts.add(parameter.name());
              parts.add(parameter.value());
            });
    return Fingerprint.of(parts);
  }

  Bookmark start() {
    Bookmark resumed = from;
    return resumed != null
        ? resumed
        : new Bookmark(link.service(), queryFingerprint(), request.paging().first(), 0, 0, null);
  }
}
