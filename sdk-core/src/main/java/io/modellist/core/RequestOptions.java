package io.modellist.core;

import io.modellist.core.internal.Checks;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one call or listing that replace those of its client. In a listing they apply to
 * every page. Immutable and safe to share: each {@code with...} method returns changed options.
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

  /** Returns options that change nothing. */
  public static RequestOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Sets the time limit of one attempt, from connecting to the last byte of the response.
   *
   * @throws ConfigurationException unless the time is more than zero and at most 3,650 days
   */
  public RequestOptions withAttemptTimeout(Duration timeout) {
    return new RequestOptions(
        Checks.positive("attemptTimeout", timeout, ConfigurationException::new),
        callTimeout,
        retry,
        headers);
  }

  /**
   * Sets the time limit of one call, with all its attempts and waits. A page of a listing is one
   * call.
   *
   * @throws ConfigurationException unless the time is more than zero and at most 3,650 days
   */
  public RequestOptions withCallTimeout(Duration timeout) {
    return new RequestOptions(
        attemptTimeout,
        Checks.positive("callTimeout", timeout, ConfigurationException::new),
        retry,
        headers);
  }

  /** Sets when and how often a failed request is sent again. */
  public RequestOptions withRetry(RetryPolicy policy) {
    return new RequestOptions(
        attemptTimeout, callTimeout, Objects.requireNonNull(policy, "policy"), headers);
  }

  /**
   * Adds a header field to each request. It replaces an earlier field of the same name, and the
   * client's. The credential's own field cannot be replaced.
   *
   * @throws ConfigurationException when the name or the value cannot be sent
   */
  public RequestOptions withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    Checks.header(name, value, ConfigurationException::new);
    more.keySet().removeIf(name::equalsIgnoreCase);
    more.put(name, value);
    return new RequestOptions(
        attemptTimeout, callTimeout, retry, Collections.unmodifiableMap(more));
  }

  /** Returns the time limit of one attempt; empty if the client's applies. */
  public Optional<Duration> attemptTimeout() {
    return Optional.ofNullable(attemptTimeout);
  }

  /** Returns the time limit of one call; empty if the client's applies. */
  public Optional<Duration> callTimeout() {
    return Optional.ofNullable(callTimeout);
  }

  /** Returns the retry policy; empty if the client's applies. */
  public Optional<RetryPolicy> retry() {
    return Optional.ofNullable(retry);
  }

  /** Returns the added header fields by name; unmodifiable. The values may be secret. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the settings as text. The values of header fields are left out. */
  @Override
  public String toString() {
    return "RequestOptions[attemptTimeout=%s, callTimeout=%s, retry=%s, headers=%s]"
        .formatted(attemptTimeout, callTimeout, retry, headers.keySet());
  }
}
