package io.modellist.core.internal.call;

import io.modellist.core.RetryBudget;
import io.modellist.core.spi.Timing;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The number of retries left in a client's {@link RetryBudget}. Shared by its threads.
 *
 * <p>The numbers follow common practice. As in the standard mode of the AWS SDKs, there is a
 * reserve of a hundred retries; a successful retry pays back one retry, and a call without a retry
 * pays back a fifth of one. As in Finagle, the reserve also refills slowly over time, because a
 * client that makes few calls would otherwise stay without retries long after an outage.
 */
public final class RetryQuota {
  // The debt is stored as a time, so that the clock pays it off. One retry is 10 s, in µs.
  private static final long RETRY = 10_000_000;
  private static final long WITHOUT_RETRY = RETRY / 5;

  private final Timing timing;
  private final long started;
  private final long most;
  // The time from the start at which the debt is 0.
  private final AtomicLong paidOff = new AtomicLong();

  /** Creates a full quota. */
  public RetryQuota(RetryBudget budget, Timing timing) {
    this.timing = timing;
    this.started = timing.nanoTime();
    this.most = budget.retries() * RETRY;
  }

  /** Takes one retry; returns false when none is left. */
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

  /** Pays back a retry that led to a response, or that was not made. */
  void giveBack() {
    pay(RETRY);
  }

  /** Pays back a part of a retry, for a call that received a response without a retry. */
  void answered() {
    pay(WITHOUT_RETRY);
  }

  private void pay(long part) {
    // The debt is nearly always 0. Then threads do not contend.
    if (paidOff.get() > now()) {
      paidOff.addAndGet(-part);
    }
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toMicros(timing.nanoTime() - started);
  }
}
