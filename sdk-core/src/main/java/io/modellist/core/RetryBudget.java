package io.modellist.core;

import io.modellist.core.internal.Checks;

/**
 * How many retries a client has in hand, for all its calls and threads together, so that many
 * threads do not multiply the load of a service that fails. Once it is used up, a failure is thrown
 * without being repeated, and its message says so. Immutable; each client keeps its own count.
 *
 * <p>Every retry takes one; only the repeat without a wait after a closed idle connection is free.
 * One comes back for the retry that led to an answer, a fifth of one for each call that needed
 * none, and one every 10 s, never to more than {@code retries}. So a client with 50 threads can
 * make {@code retries} repeats in all against a service that always fails, and then about one
 * request a call; one thread that reads page after page does not come near the limit. To turn
 * retries off, use {@link RetryPolicy#withMaxAttempts} with 1.
 *
 * @param retries how many retries may be taken before any comes back; 1 or more
 */
public record RetryBudget(int retries) {
  /** 100 retries. */
  public static final RetryBudget DEFAULT = new RetryBudget(100);

  /** So many that only the policy of each call limits its retries. */
  public static final RetryBudget UNLIMITED = new RetryBudget(Integer.MAX_VALUE);

  /**
   * Checks the range.
   *
   * @throws ConfigurationException when {@code retries} is less than 1
   */
  public RetryBudget {
    Checks.between("retries", retries, 1, Integer.MAX_VALUE, ConfigurationException::new);
  }
}
