package io.modellist.core.internal.call;

import io.modellist.core.RetryPolicy;
import java.time.Duration;

/** Computes the waits before retries when the service does not request one. */
final class BackOff {
  private BackOff() {}

  /** Returns the longest wait after this number of failures (1 or more). */
  static Duration longest(RetryPolicy policy, int failures) {
    Duration first = policy.firstWait();
    Duration longest = policy.longestWait();
    // 2^20 first waits exceed every sensible longest wait, and do not overflow.
    long factor = 1L << Math.min(failures - 1, 20);
    Duration doubled =
        first.compareTo(longest.dividedBy(factor)) > 0 ? longest : first.multipliedBy(factor);
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }
}
