package io.modellist.core;

import io.modellist.core.internal.Checks;

/**
 * Limits the retries of all calls and threads of a client together, so that many threads do not
 * multiply the load of a service that fails. When the budget is used up, a failure is thrown
 * without a retry, and its message says so. Immutable; each client has its own count.
 *
 * <p>Each retry takes one from the budget. Two kinds are free: the retry after the service closed
 * an idle connection, and the retry with a new credential after a 401. One is given back for a
 * retry that the service answered, one fifth for each call that needed no retry, and one every 10
 * s. The budget never exceeds {@code retries}.
 *
 * <p>A client with 50 threads thus makes at most {@code retries} retries against a service that
 * always fails, and then about one request per call. A single thread that reads page after page
 * does not reach the limit. To turn retries off, use {@link RetryPolicy#withMaxAttempts} with 1.
 *
 * @param retries the size of the full budget; 1 or more
 */
public record RetryBudget(int retries) {
  /** A budget of 100 retries. */
  public static final RetryBudget DEFAULT = new RetryBudget(100);

  /** No limit: only the policy of each call limits its retries. */
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
