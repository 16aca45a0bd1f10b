package io.modellist.core;

import io.modellist.core.internal.RetryAfter;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The response that a page or an error was read from. It has no secrets: cookies and whatever
 * equals the credential are masked. Immutable.
 */
public final class ResponseInfo implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final List<String> REQUEST_ID_HEADERS =
      List.of("x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "cf-ray");

  private final int status;

  @SuppressWarnings("serial") // The map and its lists are serializable.
  private final Map<String, List<String>> headers;

  private final int attempts;
  private final Duration elapsed;
  private final @Nullable Duration retryAfter;

  /**
   * Creates the description of a response.
   *
   * @param status see {@link #status()}
   * @param headers see {@link #headers()}; copied under lower-case names
   * @param attempts see {@link #attempts()}
   * @param elapsed see {@link #elapsed()}
   * @param retryAfter see {@link #retryAfter()}; if null, it is read from the headers
   */
  public ResponseInfo(
      int status,
      Map<String, List<String>> headers,
      int attempts,
      Duration elapsed,
      @Nullable Duration retryAfter) {
    Map<String, List<String>> copy = new TreeMap<>();
    headers.forEach((name, values) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    this.status = status;
    this.headers = Collections.unmodifiableMap(copy);
    this.attempts = attempts;
    this.elapsed = elapsed;
    this.retryAfter =
        retryAfter == null ? RetryAfter.of(status, this.headers, null).orElse(null) : retryAfter;
  }

  /**
   * Creates the description of a response to a single attempt that took no time. A {@code
   * Retry-After} that is a date counts from the {@code Date} among the headers, and is left out if
   * there is none.
   */
  public static ResponseInfo of(int status, Map<String, List<String>> headers) {
    return new ResponseInfo(status, headers, 1, Duration.ZERO, null);
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the header fields by lower-case name. Unmodifiable, never null. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Returns the first value of a header field. The case of the name does not matter. */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.stream().findFirst();
  }

  /** Returns the service's id of the request: {@code X-Request-Id} or a similar header field. */
  public Optional<String> requestId() {
    return REQUEST_ID_HEADERS.stream().flatMap(name -> header(name).stream()).findFirst();
  }

  /** Returns the number of attempts, including the last one. */
  public int attempts() {
    return attempts;
  }

  /** Returns the time from the start of the first attempt to the end of the response. */
  public Duration elapsed() {
    return elapsed;
  }

  /**
   * Returns how long the service asked to wait, counted from its response: {@code Retry-After} or,
   * on 429 and 503, {@code X-RateLimit-Reset} if no request remains. At most ten years.
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResponseInfo that
        && status == that.status
        && headers.equals(that.headers)
        && attempts == that.attempts
        && elapsed.equals(that.elapsed)
        && Objects.equals(retryAfter, that.retryAfter);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, headers, attempts, elapsed, retryAfter);
  }

  @Override
  public String toString() {
    return "ResponseInfo[status=%d, headers=%s, attempts=%d, elapsed=%s, retryAfter=%s]"
        .formatted(status, headers, attempts, elapsed, retryAfter);
  }
}
