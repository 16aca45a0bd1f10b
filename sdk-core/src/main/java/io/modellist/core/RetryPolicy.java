package io.modellist.core;

import io.modellist.core.internal.Checks;
import java.time.Duration;

/**
 * When failed attempts are repeated. Repeated are 408, 429, 500, 502, 503, 504, connection faults,
 * attempts that took too long and bodies that broke off; not TLS trust failures, and nothing that
 * the provider knows to be final. Immutable.
 *
 * <p>The wait before attempt n + 1 is random between zero and the smaller of {@code firstWait ·
 * 2^(n-1)} and {@code longestWait} ("full jitter"). Where the service {@linkplain
 * ApiException#retryAfter() says how long to wait}, that is the wait; above {@code
 * retryAfterCeiling} the error is thrown at once. All calls of a client share its {@link
 * RetryBudget}.
 *
 * @param maxAttempts attempts in all, the first included; 1 to 20; 1 turns retries off
 * @param firstWait the most that the first wait can be; more than zero
 * @param longestWait the most that any later wait can be; at least {@code firstWait}
 * @param retryAfterCeiling the longest wait that is obeyed when the service asks for it; zero or
 *     more
 */
public record RetryPolicy(
    int maxAttempts, Duration firstWait, Duration longestWait, Duration retryAfterCeiling) {
  /** 4 attempts, waits of at most 0.5 s doubling up to 8 s, the service's own up to 60 s. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));

  /**
   * Checks the ranges.
   *
   * @throws ConfigurationException naming the figure that is out of its range
   */
  public RetryPolicy {
    Checks.between("maxAttempts", maxAttempts, 1, 20, ConfigurationException::new);
    Checks.positive("firstWait", firstWait, ConfigurationException::new);
    Checks.positive("longestWait", longestWait, ConfigurationException::new);
    if (longestWait.compareTo(firstWait) < 0) {
      throw new ConfigurationException(
          "longestWait must be at least firstWait (" + firstWait + "), but is " + longestWait);
    }
    if (retryAfterCeiling.isNegative()) {
      throw new ConfigurationException(
          "retryAfterCeiling must be zero or more, but is " + retryAfterCeiling);
    }
  }

  /** This policy with another number of attempts. */
  public RetryPolicy withMaxAttempts(int attempts) {
    return new RetryPolicy(attempts, firstWait, longestWait, retryAfterCeiling);
  }

  /** The most that the wait after so many failures can be, without the service's own word. */
  public Duration ceiling(int failures) {
    // 2^20 first waits exceed any longest wait that makes sense, and do not overflow.
    long factor = 1L << Math.min(failures - 1, 20);
    Duration doubled =
        firstWait.compareTo(longestWait.dividedBy(factor)) > 0
            ? longestWait
            : firstWait.multipliedBy(factor);
    return doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
  }
}
