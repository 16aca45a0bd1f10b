package io.modellist.core.internal;

import io.modellist.core.ApiError;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why there is no value. All texts and causes in it have secrets masked. */
public sealed interface Fault {
  /**
   * The service refused, or redirected to where it is not followed.
   *
   * @param retryAfter how long it asked to wait when the answer came, or null
   */
  record Refused(Answer answer, ApiError error, @Nullable Duration retryAfter) implements Fault {
    /** As the transport sees it: what its header fields ask for is read later. */
    public Refused(Answer answer, ApiError error) {
      this(answer, error, null);
    }

    Refused received(Instant now) {
      return new Refused(
          answer, error, RetryAfter.of(answer.status(), answer.headers(), now).orElse(null));
    }
  }

  /**
   * No whole answer came.
   *
   * @param what what happened, in words
   * @param repeatable false when another attempt cannot end differently (a certificate that is not
   *     trusted)
   * @param stale an idle connection turned out to be closed before a byte of the answer came:
   *     another attempt needs no wait
   */
  record NoAnswer(String what, Throwable cause, boolean repeatable, boolean stale)
      implements Fault {}

  /**
   * A success that is not what was asked for.
   *
   * @param reason part of a sentence: "the answer " + reason
   * @param head how the body starts, at most 500 characters
   */
  record Unreadable(Answer answer, String reason, String head) implements Fault {}

  /** A limit of time was reached. */
  record OutOfTime(Scope scope, Duration limit) implements Fault {}

  /** Stopped from this side. */
  record Cancelled(boolean interrupted) implements Fault {}

  /** The credential's supplier failed, or gave what cannot be sent. */
  record NoCredential(String why) implements Fault {}

  /** Whose time is up. */
  enum Scope {
    ATTEMPT,
    CALL,
    LISTING
  }
}
