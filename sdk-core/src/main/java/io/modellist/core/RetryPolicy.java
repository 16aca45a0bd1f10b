package io.modellist.core;

import io.modellist.core.internal.Checks;
import io.modellist.core.internal.InWords;
import java.time.Duration;

/**
 * Decides when a failed request is sent again. Immutable.
 *
 * <p>A request is sent again after the statuses 408, 429, 500, 502, 503 and 504, after a failed or
 * broken connection, and after an attempt that timed out. It is not sent again after a certificate
 * that is not trusted, or after a refusal that the provider knows to be final, such as credits that
 * are used up.
 *
 * <p>The wait before attempt n + 1 is random, between zero and the smaller of {@code firstWait ·
 * 2^(n-1)} and {@code longestWait} ("full jitter"). If the service {@linkplain
 * ApiException#retryAfter() asks for a wait}, the SDK waits that long instead. If it asks for more
 * than {@code retryAfterCeiling}, the exception is thrown at once. The {@link RetryBudget} limits
 * the retries of all calls of a client together.
 *
 * @param maxAttempts the largest number of attempts, including the first; 1 to 20. With 1, each
 *     request is sent once
 * @param firstWait the upper limit of the first wait; more than zero
 * @param longestWait the upper limit of every wait; at least {@code firstWait}
 * @param retryAfterCeiling the longest wait that the service may ask for; zero or more
 */
public record RetryPolicy(
    int maxAttempts, Duration firstWait, Duration longestWait, Duration retryAfterCeiling) {
  /** 4 attempts; a first wait of up to 0.5 s, later ones of up to 8 s; a ceiling of 60 s. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));

  /**
   * Checks the ranges.
   *
   * @throws ConfigurationException when a value is out of range; the message names it
   */
  public RetryPolicy {
    Checks.between("maxAttempts", maxAttempts, 1, 20, ConfigurationException::new);
    Checks.positive("firstWait", firstWait, ConfigurationException::new);
    Checks.positive("longestWait", longestWait, ConfigurationException::new);
    if (longestWait.compareTo(firstWait) < 0) {
      throw new ConfigurationException(
          "longestWait must be at least firstWait (%s), but is %s"
              .formatted(InWords.of(firstWait), InWords.of(longestWait)));
    }
    if (retryAfterCeiling.isNegative()) {
      throw new ConfigurationException(
          "retryAfterCeiling must be zero or more, but is " + InWords.of(retryAfterCeiling));
    }
  }

  /** Returns this policy with another number of attempts; 1 to 20. */
  public RetryPolicy withMaxAttempts(int attempts) {
    return new RetryPolicy(attempts, firstWait, longestWait, retryAfterCeiling);
  }
}
