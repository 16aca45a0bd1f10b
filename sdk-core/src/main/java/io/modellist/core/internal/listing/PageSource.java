package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.internal.call.Call;
import io.modellist.core.internal.call.CallResult;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.internal.call.RequestBudget;
import io.modellist.core.internal.call.Retrier;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Timing;
import io.modellist.core.spi.WirePage;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of a walk when they are needed or, if the listing reads ahead, before. */
final class PageSource<M extends Model> {
  /**
   * The prefix of a position in the reverse order of the list. The entries of its page are then
   * reversed.
   */
  static final String REVERSED = "-";

  private final LazyListing<M> listing;
  private final ReportBuilder report;
  private final RequestBudget requests;
  private final Cancellation cancellation;
  private final Timing timing;
  private final @Nullable ReadAhead<M> ahead;
  private Course course;
  private @Nullable FetchedPage<M> latest;

  PageSource(
      LazyListing<M> listing, ReportBuilder report, Course course, Cancellation cancellation) {
    this.course = course;
    this.listing = listing;
    this.report = report;
    this.requests = report.requests();
    this.cancellation = cancellation;
    this.timing = listing.context.settings().timing();
    this.ahead =
        listing.readAhead == 0
            ? null
            : new ReadAhead<>(
                requests,
                timing,
                cancellation,
                (position, cancelledBy, turn) ->
                    call(listing.request, position, cancelledBy, turn));
  }

  /** Returns the page that is needed now, or its failure; null when no request is left for it. */
  @Nullable CallResult<FetchedPage<M>> page(String position) {
    FetchedPage<M> before = latest;
    if (ahead != null && before != null && !isOver()) {
      try {
        return ahead.take(positionsAfter(before, 0, listing.readAhead + 1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    drop();
    return alone(listing.request, position);
  }

  /**
   * Fetches a page immediately, regardless of read-ahead. Returns null when no request is left for
   * it.
   */
  @Nullable CallResult<FetchedPage<M>> alone(ListRequest request, String position) {
    return requests.take() ? call(request, position, cancellation, UnaryOperator.identity()) : null;
  }

  /** Receives the page that the walk arrived at, and starts to fetch the pages after it. */
  void arrivedAt(FetchedPage<M> page) {
    boolean first = latest == null;
    latest = page;
    if (page.verdict().next() == null) {
      drop();
    } else if (ahead != null && !first) {
      ahead.start(positionsAfter(page, page.size(), listing.readAhead));
    }
  }

  /** Cancels and drops the pages that were read ahead. */
  void drop() {
    if (ahead != null) {
      ahead.drop();
    }
  }

  /** Starts a course, whose first page is fetched alone. */
  void start(Course other) {
    course = other;
    latest = null;
    drop();
  }

  /** Returns whether a position is in the reverse order of the list. */
  static boolean isReversed(String position) {
    return position.startsWith(REVERSED);
  }

  private CallResult<FetchedPage<M>> call(
      ListRequest request,
      String position,
      Cancellation cancelledBy,
      UnaryOperator<BodyDecoder<FetchedPage<M>>> turn) {
    boolean reversed = isReversed(position) && !request.paging().accepts(position);
    ListRequest asked = reversed ? request.reversed() : request;
    String plain = reversed ? position.substring(REVERSED.length()) : position;
    ClientContext<M> context = listing.context;
    BodyDecoder<FetchedPage<M>> decoder =
        (body, notes) -> {
          WirePage<M> wire = context.pageDecoder().decode(body, notes);
          FetchedPage<M> page =
              FetchedPage.decoded(position, wire, notes, context.dialect().modelType());
          return reversed ? page.reversed() : page;
        };
    Call<FetchedPage<M>> call =
        new Call<>(
            context.url(asked.path(), asked.at(plain)),
            turn.apply(decoder),
            listing.options,
            requests,
            deadlineNanos(),
            cancelledBy);
    return new Retrier<>(context, call).call();
  }

  /**
   * Returns the positions after a page that are certain, but no more than the listing needs for its
   * remaining models.
   *
   * @param onHand the number of received models that are not delivered yet
   * @param most the maximum number of positions
   */
  private List<String> positionsAfter(FetchedPage<M> page, int onHand, int most) {
    String next = page.verdict().next();
    long wanted = Math.max(0, listing.maxItems - report.items - onHand);
    int size = Math.max(1, page.size());
    long pages = Math.min(most, wanted / size + (wanted % size == 0 ? 0 : 1));
    if (next == null || pages == 0) {
      return List.of();
    }
    List<String> positions = course.ahead(page, (int) pages);
    return positions.contains(next) ? positions : List.of(next);
  }

  /**
   * Returns whether the deadline has passed or the user ended the walk. No more calls are started
   * then.
   */
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
