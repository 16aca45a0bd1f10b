package io.modellist.core.internal.call;

import io.modellist.core.ApiError;
import io.modellist.core.ModelListException;
import io.modellist.core.Progress;
import io.modellist.core.internal.call.AttemptResult.Answer;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why an attempt has no value. Secrets are masked in all its texts and causes. */
public sealed interface Failure {
  /**
   * The service refused, or redirected to where the transport does not follow.
   *
   * @param retryAfter how long the service asked to wait from this response on, or null
   */
  record Refused(Answer answer, ApiError error, @Nullable Duration retryAfter) implements Failure {}

  /**
   * No complete response was received.
   *
   * @param what what happened, in words
   * @param repeatable false when another attempt cannot end differently, such as for a certificate
   *     that is not trusted
   * @param stale whether the server had closed an idle connection, and no byte of the response was
   *     received: another attempt needs no wait
   */
  record NoAnswer(String what, @Nullable Throwable cause, boolean repeatable, boolean stale)
      implements Failure {}

  /**
   * The status is a success, but the body is not what was asked for.
   *
   * @param reason part of a sentence: "the answer " + reason
   * @param head how the body starts, at most 500 characters
   */
  record Unreadable(Answer answer, String reason, String head) implements Failure {}

  /** A time limit was reached. */
  record OutOfTime(Scope scope, Duration limit) implements Failure {}

  /** The user interrupted the thread, or closed the iterator or the client. */
  record Cancelled(boolean interrupted) implements Failure {}

  /**
   * The credential's supplier failed, or returned what cannot be sent.
   *
   * @param cause what it threw; null when that holds a secret
   */
  record NoCredential(String why, @Nullable Throwable cause) implements Failure {}

  /**
   * A test set this failure, with {@code InMemoryCatalog}.
   *
   * @param what what happened, in words
   * @param exception creates the exception for the progress of a listing
   * @param endsWalk whether the walk cannot go on afterwards
   */
  record Scripted(
      String what, Function<@Nullable Progress, ModelListException> exception, boolean endsWalk)
      implements Failure {}

  /** Returns whether the attempt's own time limit was reached, not the call's or the listing's. */
  default boolean timedOut() {
    return this instanceof OutOfTime time && time.scope == Scope.ATTEMPT;
  }

  /** Whose time is up. */
  enum Scope {
    ATTEMPT,
    CALL,
    LISTING
  }
}
