package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.CallResult;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.RequestBudget;
import io.modellist.core.spi.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are fetched before they are needed, each by a complete call with its retries, on a
 * thread of its own. After a call fails, no new call starts until the walk reaches that page and
 * throws. For the walk's thread.
 */
final class ReadAhead<M extends Model> {
  private final int most;
  private final RequestBudget requests;
  private final Timing timing;
  private final Cancellation walk;
  private final BiFunction<String, Cancellation, CallResult<FetchedPage<M>>> fetch;
  private final Map<String, CompletableFuture<CallResult<FetchedPage<M>>>> pages =
      new LinkedHashMap<>();
  private Cancellation cancellation;

  /**
   * Starts nothing yet.
   *
   * @param most how many pages may be held, those under way included
   * @param fetch makes the call for the page at a position
   */
  ReadAhead(
      int most,
      RequestBudget requests,
      Timing timing,
      Cancellation walk,
      BiFunction<String, Cancellation, CallResult<FetchedPage<M>>> fetch) {
    this.most = most;
    this.requests = requests;
    this.timing = timing;
    this.walk = walk;
    this.fetch = fetch;
    this.cancellation = walk.child();
  }

  /** Starts to fetch the pages at these positions, as far as there is room and none has failed. */
  void start(List<String> positions) {
    for (String position : positions) {
      boolean mayStart =
          pages.size() < most && pages.values().stream().noneMatch(ReadAhead::hasFailed);
      if (!pages.containsKey(position) && !(mayStart && begin(position) != null)) {
        return;
      }
    }
  }

  /**
   * Waits for the page that is needed now, and starts to fetch the pages at the positions. Returns
   * null when no request is left for it.
   */
  @Nullable CallResult<FetchedPage<M>> take(String needed, List<String> positions)
      throws InterruptedException {
    CompletableFuture<CallResult<FetchedPage<M>>> page = pages.get(needed);
    if (page == null) {
      if (!positions.containsAll(pages.keySet())) {
        drop(); // The walk goes elsewhere than the pages ahead.
      }
      page = begin(needed);
      if (page == null) {
        return null;
      }
    }
    start(positions);
    timing.await(page);
    pages.remove(needed);
    try {
      return page.join();
    } catch (CompletionException defect) {
      throw defect.getCause() instanceof RuntimeException known ? known : defect;
    }
  }

  /** Cancels what is under way and forgets the pages: others are needed. */
  void drop() {
    if (!pages.isEmpty()) {
      cancellation.cancel();
      pages.clear();
      cancellation = walk.child();
    }
  }

  private @Nullable CompletableFuture<CallResult<FetchedPage<M>>> begin(String position) {
    if (!requests.take()) {
      return null;
    }
    CompletableFuture<CallResult<FetchedPage<M>>> page = new CompletableFuture<>();
    Cancellation current = cancellation;
    pages.put(position, page);
    timing.execute(
        () -> {
          try {
            page.complete(fetch.apply(position, current));
          } catch (Throwable defect) { // The walk's thread throws it.
            page.completeExceptionally(defect);
          }
        });
    return page;
  }

  private static boolean hasFailed(CompletableFuture<? extends CallResult<?>> page) {
    return page.isCompletedExceptionally()
        || (page.isDone() && page.join().last() instanceof AttemptResult.Failed);
  }
}
