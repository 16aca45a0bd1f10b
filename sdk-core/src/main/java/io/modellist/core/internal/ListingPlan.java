package io.modellist.core.internal;

import io.modellist.core.Bookmark;
import io.modellist.core.Consistency;
import io.modellist.core.Model;
import io.modellist.core.RequestOptions;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that decides what an iteration does; {@code Listing} says what each part is. */
record ListingPlan<M extends Model>(
    ServiceLink<M> link,
    ListRequest request,
    @Nullable Bookmark from,
    long maxItems,
    long maxRequests,
    @Nullable Duration deadline,
    Consistency consistency,
    RequestOptions options) {
  /** Enough for three million models at 30 a page, and an end for a server that has none. */
  private static final long MOST_REQUESTS = 100_000;

  static <M extends Model> ListingPlan<M> of(ServiceLink<M> link, ListRequest request) {
    return new ListingPlan<>(
        link,
        request,
        null,
        Long.MAX_VALUE,
        MOST_REQUESTS,
        null,
        Consistency.AS_SERVED,
        RequestOptions.defaults());
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
    return from != null
        ? from
        : new Bookmark(link.service(), queryFingerprint(), request.paging().first(), 0, 0, null);
  }
}
