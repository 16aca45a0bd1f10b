package io.modellist.core;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Receives what the SDK does, for metrics and tracing. It is called on the thread that does it, so
 * it must be quick, and safe for many threads: with {@link Listing#readAhead}, attempts and retries
 * of pages ahead are reported on their own threads, before the iteration needs the page. What it
 * throws is logged and otherwise ignored. No event holds a secret.
 */
public interface CallListener {
  /** An attempt ended, well or not. */
  default void onAttempt(Attempt attempt) {}

  /** A failed attempt will be repeated after a wait. */
  default void onRetry(Retry retry) {}

  /** A page of a listing was received and decoded. */
  default void onPage(PageReceived page) {}

  /**
   * One attempt.
   *
   * @param provider the service's short name
   * @param url what was asked for
   * @param number which attempt of its call, counted from 1
   * @param status the HTTP status; empty if no response was received
   * @param failure the failure in words; empty if the attempt succeeded
   * @param elapsed how long it took
   */
  record Attempt(
      String provider,
      String url,
      int number,
      OptionalInt status,
      Optional<String> failure,
      Duration elapsed) {}

  /**
   * A wait before the next attempt.
   *
   * @param provider the service's short name
   * @param url what was asked for
   * @param nextAttempt the number of the attempt to come
   * @param waitTime how long it will be waited
   * @param reason the failure that is the cause
   */
  record Retry(String provider, String url, int nextAttempt, Duration waitTime, String reason) {}

  /**
   * A page.
   *
   * @param provider the service's short name
   * @param page which page of the iteration, counted from 1
   * @param items how many entries it holds
   * @param response the answer that brought it
   */
  record PageReceived(String provider, long page, int items, ResponseInfo response) {}
}
