package io.modellist.core;

import io.modellist.core.internal.Checks;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one call or listing does differently from its client's settings. Immutable: each method
 * returns another value. In a listing it holds for every page.
 */
public final class RequestOptions {
  private static final RequestOptions DEFAULTS = new RequestOptions(null, null, null, Map.of());

  private final @Nullable Duration attemptTimeout;
  private final @Nullable Duration callTimeout;
  private final @Nullable RetryPolicy retry;
  private final Map<String, String> headers;

  private RequestOptions(
      @Nullable Duration attemptTimeout,
      @Nullable Duration callTimeout,
      @Nullable RetryPolicy retry,
      Map<String, String> headers) {
    this.attemptTimeout = attemptTimeout;
    this.callTimeout = callTimeout;
    this.retry = retry;
    this.headers = headers;
  }

  /** Nothing differs. */
  public static RequestOptions defaults() {
    return DEFAULTS;
  }

  /** The longest one attempt may take, from connecting to the last byte; more than zero. */
  public RequestOptions withAttemptTimeout(Duration timeout) {
    return new RequestOptions(
        Checks.positive("attemptTimeout", timeout, ConfigurationException::new),
        callTimeout,
        retry,
        headers);
  }

  /** The longest one call (a page) may take with all its attempts and waits; more than zero. */
  public RequestOptions withCallTimeout(Duration timeout) {
    return new RequestOptions(
        attemptTimeout,
        Checks.positive("callTimeout", timeout, ConfigurationException::new),
        retry,
        headers);
  }

  /** When and how often failed attempts are repeated. */
  public RequestOptions withRetry(RetryPolicy policy) {
    return new RequestOptions(attemptTimeout, callTimeout, policy, headers);
  }

  /** One more header field; a later value of the same name replaces the earlier. */
  public RequestOptions withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    Checks.header(name, value, ConfigurationException::new);
    more.keySet().removeIf(name::equalsIgnoreCase);
    more.put(name, value);
    return new RequestOptions(
        attemptTimeout, callTimeout, retry, Collections.unmodifiableMap(more));
  }

  /** The attempt's time limit, or null for the client's. */
  public @Nullable Duration attemptTimeout() {
    return attemptTimeout;
  }

  /** The call's time limit, or null for the client's. */
  public @Nullable Duration callTimeout() {
    return callTimeout;
  }

  /** The retry policy, or null for the client's. */
  public @Nullable RetryPolicy retry() {
    return retry;
  }

  /**
   * The extra header fields; unmodifiable. May hold secrets: {@link #toString} leaves values out.
   */
  public Map<String, String> headers() {
    return headers;
  }

  @Override
  public String toString() {
    return "RequestOptions[attemptTimeout=%s, callTimeout=%s, retry=%s, headers=%s]"
        .formatted(attemptTimeout, callTimeout, retry, headers.keySet());
  }
}
