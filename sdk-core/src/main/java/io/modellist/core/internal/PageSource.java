package io.modellist.core.internal;

import io.modellist.core.Model;
import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings the pages of a walk: when they are needed, or, where the listing says so, before. */
final class PageSource<M extends Model> {
  private final ListingPlan<M> plan;
  private final Tally tally;
  private final RequestCount requests;
  private final Stop stop;
  private final PageFetcher<M> fetcher;
  private final Timing timing;
  private final @Nullable ReadAhead<M> ahead;
  private @Nullable Received<M> latest;

  PageSource(ListingPlan<M> plan, Tally tally, RequestCount requests, Stop stop) {
    this.plan = plan;
    this.tally = tally;
    this.requests = requests;
    this.stop = stop;
    this.fetcher = new PageFetcher<>(plan.link);
    this.timing = plan.link.settings().timing();
    this.ahead =
        plan.readAhead == 0
            ? null
            : new ReadAhead<>(plan.readAhead, requests, stop, timing, this::call);
  }

  /** What came of asking for the page that is needed now; null when no request is left for it. */
  @Nullable CallResult<DecodedPage<M>> page(String position) {
    Received<M> before = latest;
    if (ahead == null || before == null || isOver()) {
      drop();
      return once(position);
    }
    ahead.ask(behind(before, 0));
    try {
      CallResult<DecodedPage<M>> early = ahead.take(position);
      if (early != null) {
        return early;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    drop();
    return once(position);
  }

  /** The same for a page that is not the next one. */
  @Nullable CallResult<DecodedPage<M>> once(String position) {
    return requests.take() ? call(position, stop).call() : null;
  }

  /** The page that was needed makes sense: those behind it may be asked for. */
  void received(Received<M> page) {
    boolean first = latest == null;
    latest = page;
    if (page.verdict().next() == null) {
      drop();
    } else if (ahead != null && !first) {
      ahead.ask(behind(page, page.size()));
    }
  }

  /** Ends and forgets what was asked for before it was needed. */
  void drop() {
    if (ahead != null) {
      ahead.drop();
    }
  }

  /** The next page is the list's first again, which is asked for alone. */
  void restart() {
    latest = null;
    drop();
  }

  private Retrier<DecodedPage<M>> call(String position, Stop stop) {
    return fetcher.page(plan, position, requests, end(), stop);
  }

  /** Where the pages behind this one start, as many as may be held and will be needed. */
  private List<String> behind(Received<M> page, int onHand) {
    String next = page.verdict().next();
    long wanted = Math.max(0, plan.maxItems - tally.items - onHand);
    int size = Math.max(1, page.size());
    long pages = Math.min(plan.readAhead, wanted / size + (wanted % size == 0 ? 0 : 1));
    if (next == null || pages == 0) {
      return List.of();
    }
    List<String> positions = plan.request.paging().ahead(page.facts(), (int) pages);
    return positions.contains(next) ? positions : List.of(next);
  }

  /** Whether there is no more time, or the user wants it to end: nothing more may be started. */
  private boolean isOver() {
    Long end = end();
    return Thread.currentThread().isInterrupted()
        || stop.isSet()
        || plan.link.stop().isSet()
        || (end != null && end - timing.nanoTime() <= 0);
  }

  private @Nullable Long end() {
    long started = tally.started();
    Duration deadline = plan.deadline;
    return deadline == null ? null : Long.valueOf(started + deadline.toNanos());
  }
}
