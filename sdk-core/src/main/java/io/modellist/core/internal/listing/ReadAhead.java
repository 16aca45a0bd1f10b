package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.CallResult;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.RequestBudget;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.spi.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages before they are needed. Each page is fetched by a complete call with its retries,
 * on another thread. After a call fails, no new call starts until the walk reaches that page and
 * throws. Used only by the walk's thread.
 */
final class ReadAhead<M extends Model> {
  private final RequestBudget requests;
  private final Timing timing;
  private final Cancellation walk;
  private final Fetch<M> fetch;
  private final DecodingTurns turns = new DecodingTurns();
  private final Map<String, PageAhead<M>> pages = new LinkedHashMap<>();
  private int failures;

  /** Makes the call for the page at a position. */
  interface Fetch<M extends Model> {
    /**
     * Makes the call.
     *
     * @param turn makes the decoder wait for its turn
     */
    CallResult<FetchedPage<M>> page(
        String position,
        Cancellation cancellation,
        UnaryOperator<BodyDecoder<FetchedPage<M>>> turn);
  }

  /**
   * A call in progress, or its result.
   *
   * @param failures the failures that the reader knew of when the call began
   */
  private record PageAhead<M extends Model>(
      Cancellation cancellation,
      CompletableFuture<CallResult<FetchedPage<M>>> result,
      int failures) {
    boolean hasFailed() {
      return result.isCompletedExceptionally()
          || (result.isDone() && result.join().last() instanceof AttemptResult.Failed);
    }
  }

  /** Creates the read-ahead; starts no call. */
  ReadAhead(RequestBudget requests, Timing timing, Cancellation walk, Fetch<M> fetch) {
    this.requests = requests;
    this.timing = timing;
    this.walk = walk;
    this.fetch = fetch;
  }

  /**
   * Starts to fetch the pages at these positions, as long as none has failed. Drops all other
   * pages, because the walk does not need them.
   */
  void start(List<String> positions) {
    for (String held : List.copyOf(pages.keySet())) {
      if (!positions.contains(held)) {
        drop(held);
      }
    }
    for (String position : positions) {
      if (!pages.containsKey(position) && (anyFailed() || !begin(position))) {
        return;
      }
    }
  }

  /**
   * Waits for the page at the first of these positions, which is needed now, and starts to fetch
   * the others. Returns null when no request is left for it.
   *
   * <p>A reader that asks again after a failure expects that it is over. So a page whose call began
   * before that, and failed too, is fetched again.
   */
  @Nullable CallResult<FetchedPage<M>> take(List<String> positions) throws InterruptedException {
    String needed = positions.get(0);
    pages.values().removeIf(this::failedBefore);
    if (!pages.containsKey(needed) && !begin(needed)) {
      return null;
    }
    start(positions);
    PageAhead<M> page = await(needed);
    if (failedBefore(page)) {
      if (!begin(needed)) {
        return null;
      }
      page = await(needed);
    }
    failures += page.hasFailed() ? 1 : 0;
    try {
      return page.result().join();
    } catch (CompletionException defect) {
      throw defect.getCause() instanceof RuntimeException known ? known : defect;
    }
  }

  private PageAhead<M> await(String needed) throws InterruptedException {
    PageAhead<M> page = Objects.requireNonNull(pages.get(needed));
    timing.await(page.result());
    pages.remove(needed);
    return page;
  }

  /** Returns whether a call failed that began before the reader's last failure. */
  private boolean failedBefore(PageAhead<M> page) {
    return page.failures() < failures && page.hasFailed();
  }

  private boolean anyFailed() {
    return pages.values().stream().anyMatch(PageAhead::hasFailed);
  }

  /** Cancels the calls in progress, and drops all pages. */
  void drop() {
    List.copyOf(pages.keySet()).forEach(this::drop);
  }

  private void drop(String position) {
    Objects.requireNonNull(pages.remove(position)).cancellation().cancel();
  }

  /** Returns false when no request is left. */
  private boolean begin(String position) {
    if (!requests.take()) {
      return false;
    }
    PageAhead<M> page = new PageAhead<>(walk.child(), new CompletableFuture<>(), failures);
    pages.put(position, page);
    UnaryOperator<BodyDecoder<FetchedPage<M>>> turn = turns.next();
    timing.execute(
        () -> {
          try {
            page.result().complete(fetch.page(position, page.cancellation(), turn));
          } catch (Throwable defect) { // The walk's thread throws it.
            page.result().completeExceptionally(defect);
          }
        });
    return true;
  }
}
