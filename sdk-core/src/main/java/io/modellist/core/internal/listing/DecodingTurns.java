package io.modellist.core.internal.listing;

import io.modellist.core.internal.json.BodyDecoder;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Lets the pages that are read ahead be decoded in their order, and only as many at a time as there
 * are processors. So the page that is needed first is ready first. The others wait as bytes, most
 * of them in the buffers of their connections. Safe for several threads.
 */
final class DecodingTurns {
  // After this time, a page is decoded out of turn, because a page before it may arrive slowly.
  private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

  private final int most;
  private final long longestWait;
  private final ReentrantLock lock = new ReentrantLock();
  private final TreeSet<Long> decoding = new TreeSet<>();
  private final TreeMap<Long, Condition> waiting = new TreeMap<>();
  private long last;

  DecodingTurns() {
    this(Runtime.getRuntime().availableProcessors(), LONGEST_WAIT);
  }

  /**
   * Creates turns.
   *
   * @param most the number of pages from which a page after them waits
   */
  DecodingTurns(int most, Duration longestWait) {
    this.most = most;
    this.longestWait = longestWait.toNanos();
  }

  /**
   * Returns a function that makes the decoder of the next page wait for its turn. The pages are in
   * the order of these calls, which only one thread makes.
   */
  <T> UnaryOperator<BodyDecoder<T>> next() {
    long page = ++last;
    return decoder ->
        (body, notes) -> {
          enter(page);
          try {
            return decoder.decode(body, notes);
          } finally {
            leave(page);
          }
        };
  }

  /** Waits while many pages before this one are being decoded. Pages after it do not count. */
  private void enter(long page) {
    lock.lock();
    try {
      long left = longestWait;
      while (left > 0 && decoding.headSet(page).size() >= most) {
        Condition turn = waiting.computeIfAbsent(page, number -> lock.newCondition());
        left = turn.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.remove(page);
      decoding.add(page);
      lock.unlock();
    }
  }

  /** Ends the decoding of a page. The first page that waits is next. */
  private void leave(long page) {
    lock.lock();
    try {
      decoding.remove(page);
      Map.Entry<Long, Condition> next = waiting.firstEntry();
      if (next != null) {
        next.getValue().signal();
      }
    } finally {
      lock.unlock();
    }
  }
}
