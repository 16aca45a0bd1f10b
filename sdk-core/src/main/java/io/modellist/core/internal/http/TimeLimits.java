package io.modellist.core.internal.http;

import io.modellist.core.spi.Timing;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * Cancels calls at their time limits. OkHttp's own call timeout wakes a thread for every call,
 * which costs as much as a tenth of a small page. This class wakes a thread only when a limit may
 * have been reached: it leaves a check in place after the call that it was for has ended, and the
 * check then waits for the limits of later calls. Safe for several threads.
 */
final class TimeLimits {
  /** How much later than its limit a call may be canceled. */
  private static final long TOLERANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  // Sockets block in real time, whatever clock the client has.
  private static final Timing CLOCK = Timing.system();

  private final Map<Call, Long> ends = new ConcurrentHashMap<>();
  private final Executor threads;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Long nextCheck;

  /**
   * Creates limits.
   *
   * @param threads runs the checks
   */
  TimeLimits(Executor threads) {
    this.threads = threads;
  }

  /** Starts the time of a call. It must be given to {@link #end} later. */
  void start(Call call, long nanos) {
    long end = CLOCK.nanoTime() + nanos;
    ends.put(call, end);
    checkAt(end);
  }

  /** Forgets a call. */
  void end(Call call) {
    ends.remove(call);
  }

  private void checkAt(long end) {
    lock.lock();
    try {
      if (nextCheck != null && end - nextCheck >= -TOLERANCE_NANOS) {
        return;
      }
      nextCheck = end;
    } finally {
      lock.unlock();
    }
    CompletableFuture.delayedExecutor(end - CLOCK.nanoTime(), TimeUnit.NANOSECONDS, threads)
        .execute(() -> check(end));
  }

  /** Cancels the calls whose time is up, and plans the next check if calls remain. */
  private void check(long planned) {
    lock.lock();
    try {
      if (nextCheck == null || nextCheck != planned) {
        return; // An earlier check took the place of this one, and planned the next.
      }
      nextCheck = null;
    } finally {
      lock.unlock();
    }
    long now = CLOCK.nanoTime();
    Long next = null;
    for (Map.Entry<Call, Long> each : ends.entrySet()) {
      long left = each.getValue() - now;
      if (left <= 0) {
        each.getKey().cancel();
      } else if (next == null || left < next - now) {
        next = each.getValue();
      }
    }
    if (next != null) {
      checkAt(next);
    }
  }
}
