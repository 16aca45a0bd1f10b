package io.modellist.core.internal.call;

import io.modellist.core.internal.InWords;
import java.time.Duration;

/**
 * The reason why a failure that could be retried was not retried.
 *
 * @param reason the second part of a sentence
 * @param anchor the anchor of the documentation of the reason; empty to use the anchor of the
 *     failure
 */
record NotRetried(String reason, String anchor) {
  static final NotRetried OVER_BUDGET =
      new NotRetried("the client's retry budget is used up", "retry-budget");

  static NotRetried aboveCeiling(Duration wait, Duration ceiling) {
    return new NotRetried(
        "the service asks to wait %s, which is above the ceiling of %s (retryAfterCeiling)"
            .formatted(InWords.of(wait), InWords.of(ceiling)),
        "");
  }

  /** Creates the reason that the wait is longer than the time left before this limit. */
  static NotRetried noTime(Duration wait, Duration left, String limit) {
    return new NotRetried(
        "the next attempt would have to wait %s, but only %s are left (%s)"
            .formatted(InWords.of(wait), InWords.of(left), limit),
        "");
  }
}
