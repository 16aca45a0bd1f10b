package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.internal.call.Call;
import io.modellist.core.internal.call.CallResult;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.internal.call.RequestBudget;
import io.modellist.core.internal.call.Retrier;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.Timing;
import io.modellist.core.spi.WirePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of a walk: when they are needed or, if the listing says so, before. */
final class PageSource<M extends Model> {
  private final LazyListing<M> listing;
  private final ReportBuilder report;
  private final RequestBudget requests;
  private final Cancellation cancellation;
  private final Timing timing;
  private final @Nullable ReadAhead<M> ahead;
  private @Nullable FetchedPage<M> latest;

  PageSource(LazyListing<M> listing, ReportBuilder report, Cancellation cancellation) {
    this.listing = listing;
    this.report = report;
    this.requests = report.requests();
    this.cancellation = cancellation;
    this.timing = listing.context.settings().timing();
    this.ahead =
        listing.readAhead == 0
            ? null
            : new ReadAhead<>(listing.readAhead, requests, timing, cancellation, this::call);
  }

  /** Returns the page that is needed now, or its failure; null when no request is left for it. */
  @Nullable CallResult<FetchedPage<M>> page(String position) {
    FetchedPage<M> before = latest;
    if (ahead != null && before != null && !isOver()) {
      try {
        return ahead.take(positionsAfter(before, 0));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    drop();
    return requests.take() ? call(position, cancellation) : null;
  }

  /** Fetches a page at once, whatever is ahead. */
  @Nullable CallResult<FetchedPage<M>> again(String position) {
    return requests.take() ? call(position, cancellation) : null;
  }

  /** Receives the page that the walk arrived at; starts to fetch the pages after it. */
  void arrivedAt(FetchedPage<M> page) {
    boolean first = latest == null;
    latest = page;
    if (page.verdict().next() == null) {
      drop();
    } else if (ahead != null && !first) {
      ahead.start(positionsAfter(page, page.size()));
    }
  }

  /** Cancels and forgets the pages ahead. */
  void drop() {
    if (ahead != null) {
      ahead.drop();
    }
  }

  /** Goes back to the start of the list, whose first page is fetched alone. */
  void restart() {
    latest = null;
    drop();
  }

  private CallResult<FetchedPage<M>> call(String position, Cancellation cancelledBy) {
    ListRequest request = listing.request;
    ClientContext<M> context = listing.context;
    List<Parameter> parameters = new ArrayList<>(request.parameters());
    parameters.addAll(request.paging().parameters(position));
    Call<FetchedPage<M>> call =
        new Call<>(
            context.url(request.path(), parameters),
            (body, notes) -> {
              WirePage<M> wire = context.pageDecoder().decode(body, notes);
              return FetchedPage.decoded(position, wire, notes, context.dialect().modelType());
            },
            listing.options,
            requests,
            deadlineNanos(),
            cancelledBy);
    return new Retrier<>(context, call).call();
  }

  /**
   * Returns the positions after a page: as many as may be held, and as are needed after the models
   * on hand.
   */
  private List<String> positionsAfter(FetchedPage<M> page, int onHand) {
    String next = page.verdict().next();
    long wanted = Math.max(0, listing.maxItems - report.items - onHand);
    int size = Math.max(1, page.size());
    long pages = Math.min(listing.readAhead, wanted / size + (wanted % size == 0 ? 0 : 1));
    if (next == null || pages == 0) {
      return List.of();
    }
    List<String> positions = listing.request.paging().ahead(page.facts(), (int) pages);
    return positions.contains(next) ? positions : List.of(next);
  }

  /** Returns whether time is up or the user ended the walk: then nothing more is started. */
  private boolean isOver() {
    Long deadline = deadlineNanos();
    return Thread.currentThread().isInterrupted()
        || cancellation.isCancelled()
        || (deadline != null && deadline - timing.nanoTime() <= 0);
  }

  private @Nullable Long deadlineNanos() {
    Duration deadline = listing.deadline;
    return deadline == null ? null : Long.valueOf(report.startedNanos() + deadline.toNanos());
  }
}
