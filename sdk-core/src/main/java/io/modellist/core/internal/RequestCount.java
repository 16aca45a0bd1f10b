package io.modellist.core.internal;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The requests of one iteration or call, those of all its threads together. One is taken before it
 * is sent, and what an attempt really took is settled behind it. Safe for many threads.
 */
final class RequestCount {
  private final long most;
  private final AtomicLong taken = new AtomicLong();

  RequestCount(long most) {
    this.most = most;
  }

  boolean isSpent() {
    return taken.get() >= most;
  }

  /** Takes one; false when there is none left. */
  boolean take() {
    return taken.getAndUpdate(count -> count < most ? count + 1 : count) < most;
  }

  /** The one that was taken came to so many: more with redirects, none when it was not sent. */
  void settle(int sent) {
    taken.addAndGet(sent - 1L);
  }

  /** Those sent, and those about to be. */
  long sent() {
    return taken.get();
  }
}
