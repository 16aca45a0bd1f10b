package io.modellist.core.internal;

import io.modellist.core.RetryBudget;
import io.modellist.core.spi.Timing;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a client has left of its {@link RetryBudget}; shared by its threads.
 *
 * <p>The figures follow the field: a reserve of a hundred retries that a retry that worked gives
 * back whole and a call without any by a fifth (the AWS SDKs' standard mode), and a small part that
 * comes back with time alone (Finagle), as a client that makes few calls would otherwise stay
 * without retries long after an outage.
 */
final class RetryQuota {
  // What is owed is kept as a time, so that it is paid off by the clock: a retry is 10 s, in µs.
  private static final long RETRY = 10_000_000;
  private static final long FIRST_TIME_RIGHT = RETRY / 5;

  private final Timing timing;
  private final long started;
  private final long most;
  private final AtomicLong paidOff = new AtomicLong(); // when nothing is owed, from the start on

  RetryQuota(RetryBudget budget, Timing timing) {
    this.timing = timing;
    this.started = timing.nanoTime();
    this.most = budget.retries() * RETRY;
  }

  /** Takes one retry; false when none is left. */
  boolean take() {
    long now = now();
    while (true) {
      long before = paidOff.get();
      long after = Math.max(before, now) + RETRY;
      if (after - now > most) {
        return false;
      }
      if (paidOff.compareAndSet(before, after)) {
        return true;
      }
    }
  }

  /** The retry that was taken led to an answer, or was not made. */
  void giveBack() {
    pay(RETRY);
  }

  /** A call was answered that took no retry. */
  void answered() {
    pay(FIRST_TIME_RIGHT);
  }

  private void pay(long part) {
    // Where nothing is owed, as nearly always, threads do not contend.
    if (paidOff.get() > now()) {
      paidOff.addAndGet(-part);
    }
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toMicros(timing.nanoTime() - started);
  }
}
