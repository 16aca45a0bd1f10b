package io.modellist.core.internal.call;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the requests of one walk or call, across all its threads, against their limit. A request
 * is taken before it is sent. Afterwards, it is replaced by the number of requests that were
 * actually sent. Thread-safe.
 */
public final class RequestBudget {
  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /** Creates a budget with this limit. */
  public RequestBudget(long most) {
    this.most = most;
  }

  /** Returns whether no request is left. */
  public boolean isSpent() {
    return taken.get() >= most;
  }

  /** Takes one request; returns false when none is left. */
  public boolean take() {
    return taken.getAndUpdate(count -> count < most ? count + 1 : count) < most;
  }

  /**
   * Replaces the request that was taken by the number sent: more than 1 with redirects, 0 if none
   * was sent.
   */
  public void settle(int sent) {
    taken.addAndGet(sent - 1L);
  }

  /** Returns how many requests were sent, including those about to be sent. */
  public long sent() {
    return taken.get();
  }
}
