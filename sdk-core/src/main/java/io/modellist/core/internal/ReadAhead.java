package io.modellist.core.internal;

import io.modellist.core.Model;
import io.modellist.core.spi.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are asked for before they are needed. Each gets one attempt, by a thread of its
 * own; repeating one that failed is left to the walk, when it gets there: an abandoned walk then
 * starts nothing, and a service in trouble is not asked by many threads again and again. Used by
 * the walk's thread.
 */
final class ReadAhead<M extends Model> {
  private final int most;
  private final RequestCount requests;
  private final BiFunction<String, Stop, Retrier<DecodedPage<M>>> fetching;
  private final Timing timing;
  private final Map<String, Early<M>> early = new LinkedHashMap<>();
  private volatile Stop stop = new Stop();

  /** A page that was asked for. */
  private record Early<M extends Model>(
      Retrier<DecodedPage<M>> call, CompletableFuture<@Nullable Void> attempted) {}

  /**
   * Asks for nothing yet.
   *
   * @param most how many pages may be held, those under way included
   * @param walk ends what is under way
   * @param fetching makes the call for the page at a position
   */
  ReadAhead(
      int most,
      RequestCount requests,
      Stop walk,
      Timing timing,
      BiFunction<String, Stop, Retrier<DecodedPage<M>>> fetching) {
    this.most = most;
    this.requests = requests;
    this.timing = timing;
    this.fetching = fetching;
    walk.onStop(() -> stop.set());
  }

  /** Asks for the pages at these positions that were not asked for yet, as far as there is room. */
  void ask(List<String> positions) {
    for (String position : positions) {
      if (!early.containsKey(position)) {
        if (early.size() >= most || !requests.take()) {
          return;
        }
        early.put(position, begin(position));
      }
    }
  }

  /** Waits for the page at this position; null when it was not asked for. */
  @Nullable CallResult<DecodedPage<M>> take(String position) throws InterruptedException {
    Early<M> page = early.get(position);
    if (page == null) {
      return null;
    }
    timing.await(page.attempted());
    early.remove(position);
    try {
      page.attempted().join();
    } catch (CompletionException defect) {
      throw defect.getCause() instanceof RuntimeException known ? known : defect;
    }
    return page.call().call();
  }

  /** Ends what is under way and forgets what came: it is not what will be needed. */
  void drop() {
    if (!early.isEmpty()) {
      stop.set();
      early.clear();
      stop = new Stop();
    }
  }

  private Early<M> begin(String position) {
    Early<M> page = new Early<>(fetching.apply(position, stop), new CompletableFuture<>());
    timing.execute(
        () -> {
          try {
            page.call().begin();
            page.attempted().complete(null);
          } catch (Throwable defect) { // The walk's thread throws it.
            page.attempted().completeExceptionally(defect);
          }
        });
    return page;
  }
}
