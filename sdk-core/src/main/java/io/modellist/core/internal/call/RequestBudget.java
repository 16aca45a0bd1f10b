package io.modellist.core.internal.call;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the requests of one walk or call, those of all its threads together, against their limit.
 * A request is taken before it is sent; afterwards the number that was really sent is settled. Safe
 * for many threads.
 */
public final class RequestBudget {
  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /** Creates a budget of at most so many requests. */
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

  /** Replaces the request taken by the number sent: more with redirects, 0 if none was sent. */
  public void settle(int sent) {
    taken.addAndGet(sent - 1L);
  }

  /** Returns how many were sent, those about to be sent included. */
  public long sent() {
    return taken.get();
  }
}
