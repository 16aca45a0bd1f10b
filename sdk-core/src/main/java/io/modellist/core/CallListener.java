package io.modellist.core;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Receives events of a client, for metrics and tracing. Override the methods that you need. No
 * event contains a secret.
 *
 * <p>Each method is called on the thread that does the work, so it should return quickly and must
 * be safe for several threads. With {@link Listing#readAhead}, attempts and retries are reported on
 * threads of their own, before the iteration needs the page. An exception of a listener is logged
 * and otherwise ignored.
 */
public interface CallListener {
  /** Receives an attempt that succeeded or failed. */
  default void onAttempt(Attempt attempt) {}

  /** Receives a failure after which the request is sent again. Called before the wait. */
  default void onRetry(Retry retry) {}

  /** Receives a page of a listing after it was decoded. */
  default void onPage(PageReceived page) {}

  /**
   * One attempt of a call.
   *
   * @param provider the service's short name
   * @param url the URL of the request, with secrets masked
   * @param number the number of the attempt within its call, from 1
   * @param status the HTTP status; empty if no response was received
   * @param failure the failure in words; empty if the attempt succeeded
   * @param elapsed the time of the attempt
   */
  record Attempt(
      String provider,
      String url,
      int number,
      OptionalInt status,
      Optional<String> failure,
      Duration elapsed) {}

  /**
   * A retry: the wait before the next attempt.
   *
   * @param provider the service's short name
   * @param url the URL of the request, with secrets masked
   * @param nextAttempt the number of the next attempt within its call, from 2
   * @param waitTime the wait before the next attempt; zero if it is made at once
   * @param reason the failure in words
   */
  record Retry(String provider, String url, int nextAttempt, Duration waitTime, String reason) {}

  /**
   * A page that was received.
   *
   * @param provider the service's short name
   * @param page the count of pages that the iteration has received so far, this one included. It is
   *     not the number in the URL: an iteration that resumes on page 3 counts from 1, too
   * @param items the number of entries of the page
   * @param response the response with the page
   */
  record PageReceived(String provider, long page, int items, ResponseInfo response) {}
}
