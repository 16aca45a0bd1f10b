package io.modellist.core.internal.call;

import io.modellist.core.internal.InWords;
import java.time.Duration;

/**
 * Why a failure that could be retried was not.
 *
 * @param reason the second part of a sentence
 * @param anchor where the reason is explained; empty for where the failure is
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

  /** Creates the reason that the wait is too long for the time left of this limit. */
  static NotRetried noTime(Duration wait, Duration left, String limit) {
    return new NotRetried(
        "the next attempt would have to wait %s, but only %s are left (%s)"
            .formatted(InWords.of(wait), InWords.of(left), limit),
        "");
  }
}
