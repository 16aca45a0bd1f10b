package io.modellist.core;

/**
 * The service received too many requests, or the account has no credits left (429). {@link
 * #retryAfter()} is how long the service asks to wait.
 */
public final class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  RateLimitException(Refusal refusal) {
    super(refusal);
  }
}
