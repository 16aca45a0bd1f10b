package io.modellist.core.internal.call;

import io.modellist.core.ApiError;
import io.modellist.core.ModelListException;
import io.modellist.core.Progress;
import io.modellist.core.internal.call.AttemptResult.Answer;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reason why an attempt has no value. Secrets are masked in all its texts and causes. */
public sealed interface Failure {
  /**
   * The service refused, or sent a redirect that the transport does not follow.
   *
   * @param retryAfter how long the service asked to wait after this response, or null
   */
  record Refused(Answer answer, ApiError error, @Nullable Duration retryAfter) implements Failure {}

  /**
   * No complete response was received.
   *
   * @param what a description of the failure
   * @param repeatable false when another attempt cannot end differently, such as for a certificate
   *     that is not trusted
   * @param stale whether the server had closed an idle connection, and no byte of the response was
   *     received; then another attempt needs no wait
   */
  record NoAnswer(String what, @Nullable Throwable cause, boolean repeatable, boolean stale)
      implements Failure {}

  /**
   * The status is a success, but the body is not the requested page or model.
   *
   * @param reason the rest of a sentence that starts with "the response"
   * @param head the start of the body, at most 500 characters
   */
  record Unreadable(Answer answer, String reason, String head) implements Failure {}

  /** A time limit was reached. */
  record OutOfTime(Scope scope, Duration limit) implements Failure {}

  /** The user interrupted the thread, or closed the iterator or the client. */
  record Cancelled(boolean interrupted) implements Failure {}

  /**
   * The credential's supplier failed, or returned a value that cannot be sent.
   *
   * @param cause the exception of the supplier; null if it contains a secret
   */
  record NoCredential(String why, @Nullable Throwable cause) implements Failure {}

  /**
   * A test set this failure, with {@code InMemoryCatalog}.
   *
   * @param what a description of the failure
   * @param exception creates the exception for the progress of a listing
   * @param endsWalk whether the walk cannot continue afterwards
   */
  record Scripted(
      String what, Function<@Nullable Progress, ModelListException> exception, boolean endsWalk)
      implements Failure {}

  /** Returns whether the attempt's own time limit was reached, not the call's or the listing's. */
  default boolean timedOut() {
    return this instanceof OutOfTime time && time.scope == Scope.ATTEMPT;
  }

  /** Returns whether the server had closed an idle connection; see {@link NoAnswer}. */
  default boolean stale() {
    return false;
  }

  /** The scope of the time limit. */
  enum Scope {
    ATTEMPT,
    CALL,
    LISTING
  }
}
