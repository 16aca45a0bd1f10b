package io.modellist.core;

import io.modellist.core.internal.RetryAfter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer behind a page or an error. Immutable. Holds no secret: cookies and whatever equals the
 * credential are masked.
 *
 * @param status the HTTP status
 * @param headers the header fields by lower-case name; unmodifiable
 * @param requestId the service's id of the request ({@code X-Request-Id} and its kin), or null
 * @param attempts how many attempts it took, the successful one included
 * @param elapsed from the first attempt's start to the end of the answer, waits included
 * @param retryAfter how long the service asked to wait, from when it answered ({@code Retry-After}
 *     or, on 429 and 503, {@code X-RateLimit-Reset}); at most ten years; or null
 */
public record ResponseInfo(
    int status,
    Map<String, List<String>> headers,
    @Nullable String requestId,
    int attempts,
    Duration elapsed,
    @Nullable Duration retryAfter) {
  private static final List<String> REQUEST_ID_HEADERS =
      List.of("x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "cf-ray");

  /** Copies the header fields under lower-case names; takes from them what is null. */
  public ResponseInfo {
    Map<String, List<String>> copy = new TreeMap<>();
    headers.forEach((name, values) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = java.util.Collections.unmodifiableMap(copy);
    if (requestId == null) {
      requestId = firstOf(headers, REQUEST_ID_HEADERS);
    }
    if (retryAfter == null) {
      retryAfter = RetryAfter.of(status, headers, null).orElse(null);
    }
  }

  /**
   * One attempt's answer with these header fields. A {@code Retry-After} that is a date counts from
   * the {@code Date} among them; without that it is left out.
   */
  public static ResponseInfo of(int status, Map<String, List<String>> headers) {
    return new ResponseInfo(status, headers, null, 1, Duration.ZERO, null);
  }

  /** The first value of a header field, looked up without regard to case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(firstOf(headers, List.of(name.toLowerCase(Locale.ROOT))));
  }

  private static @Nullable String firstOf(Map<String, List<String>> headers, List<String> names) {
    for (String name : names) {
      List<String> values = headers.get(name);
      if (values != null && !values.isEmpty()) {
        return values.get(0);
      }
    }
    return null;
  }
}
