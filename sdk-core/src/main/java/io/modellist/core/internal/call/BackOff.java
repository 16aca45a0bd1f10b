package io.modellist.core.internal.call;

import io.modellist.core.RetryPolicy;
import java.time.Duration;

/** The waits before retries for which the service does not ask itself. */
final class BackOff {
  private BackOff() {}

  /** Returns the longest wait after this number of failures, from 1 on. */
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
