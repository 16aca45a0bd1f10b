package io.modellist.core.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads how long a service asks to wait. {@code Retry-After} counts first: seconds or a date (RFC
 * 9110, section 10.2.3). Then {@code retry-after-ms}, which model services and the SDKs of OpenAI,
 * Anthropic and Azure know. Then, of a refusal for load, when the {@linkplain RateLimitReset rate
 * limit} is reset.
 */
public final class RetryAfter {
  // Longer than anyone waits, and far from any overflow.
  private static final double MOST_MILLIS = 3650 * 86_400_000.0; // ten years
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private RetryAfter() {}

  /**
   * The wait that was asked for: 0 to ten years, empty when there is none or it makes no sense.
   *
   * @param status with another than 429 and 503, a rate limit is not why the request was refused
   * @param headers by lower-case name
   * @param received when the answer came; it counts where the answer has no {@code Date} of its
   *     own, as clocks differ
   */
  public static Optional<Duration> of(
      int status, Map<String, List<String>> headers, Instant received) {
    Instant now = first(headers, "date").flatMap(RetryAfter::date).orElse(received);
    boolean load = status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    return first(headers, "retry-after")
        .flatMap(value -> secondsOrDate(value, now))
        .or(
            () ->
                first(headers, "retry-after-ms")
                    .flatMap(RetryAfter::number)
                    .map(RetryAfter::millis))
        .or(() -> load ? RateLimitReset.of(headers, now) : Optional.empty());
  }

  private static Optional<Duration> secondsOrDate(String value, Instant now) {
    return number(value)
        .map(seconds -> millis(seconds * 1000))
        .or(() -> date(value).map(date -> between(now, date)));
  }

  /** A number as header fields have it: digits, perhaps with a fraction. */
  static Optional<Double> number(String text) {
    // Whatever its length, it parses: at worst to infinity.
    return text.matches("[0-9]+(\\.[0-9]*)?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  /** A wait, brought within its bounds. */
  static Duration millis(double millis) {
    return Duration.ofMillis((long) Math.ceil(Math.max(0, Math.min(millis, MOST_MILLIS))));
  }

  static Duration between(Instant now, Instant then) {
    return millis((double) Duration.between(now, then).toMillis());
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  static Optional<String> first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst().map(String::strip);
  }
}
