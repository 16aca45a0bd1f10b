package io.modellist.core.internal.call;

import io.modellist.core.RetryBudget;
import io.modellist.core.spi.Timing;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The retries that a client has left of its {@link RetryBudget}, shared by its threads.
 *
 * <p>The numbers follow common practice. As in the standard mode of the AWS SDKs, there is a
 * reserve of a hundred retries; a retry that worked returns one, and a call without a retry returns
 * a fifth of one. As in Finagle, the reserve also refills slowly over time, because a client that
 * makes few calls would otherwise stay without retries long after an outage.
 */
public final class RetryQuota {
  // The debt is kept as a time, so that the clock pays it off: one retry is 10 s, in µs.
  private static final long RETRY = 10_000_000;
  private static final long WITHOUT_RETRY = RETRY / 5;

  private final Timing timing;
  private final long started;
  private final long most;
  private final AtomicLong paidOff = new AtomicLong(); // when the debt is 0, from the start on

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

  /** Gives back a retry that led to an answer, or was not made. */
  void giveBack() {
    pay(RETRY);
  }

  /** Pays in for a call that was answered without a retry. */
  void answered() {
    pay(WITHOUT_RETRY);
  }

  private void pay(long part) {
    // The debt is nearly always 0; then threads do not contend.
    if (paidOff.get() > now()) {
      paidOff.addAndGet(-part);
    }
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toMicros(timing.nanoTime() - started);
  }
}
