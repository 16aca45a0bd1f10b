package io.modellist.core;

/**
 * 429: too many requests, or no credits left. {@link #retryAfter()} says how long to wait, where
 * the service told it.
 */
public final class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  RateLimitException(Refusal refusal) {
    super(refusal);
  }
}
