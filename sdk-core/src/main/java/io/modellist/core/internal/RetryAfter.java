package io.modellist.core.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long a service asks its clients to wait. The first header field that is present and
 * readable counts: {@code Retry-After}, in seconds or as a date (RFC 9110, section 10.2.3); {@code
 * retry-after-ms}, which the SDKs of OpenAI, Anthropic and Azure read; or, if the service refused
 * because of load, {@code X-RateLimit-Reset} as seconds since 1970, which TrueFoundry's own client
 * reads.
 */
public final class RetryAfter {
  private static final double MOST_MILLIS = Duration.ofDays(3650).toMillis();
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private RetryAfter() {}

  /**
   * Returns the wait that the service requested: 0 to ten years, or empty if it requested none or
   * the value could not be read.
   *
   * @param status the HTTP status; {@code X-RateLimit-Reset} is read only for 429 and 503
   * @param headers the header fields by lower-case name
   * @param received when the response was received. If the response has a {@code Date}, that is
   *     used instead, because clocks differ. Without either, dates cannot be read
   */
  public static Optional<Duration> of(
      int status, Map<String, List<String>> headers, @Nullable Instant received) {
    Optional<Instant> now =
        first(headers, "date").flatMap(RetryAfter::date).or(() -> Optional.ofNullable(received));
    return first(headers, "retry-after")
        .flatMap(value -> secondsOrDate(value, now))
        .or(() -> number(first(headers, "retry-after-ms")).map(RetryAfter::millis))
        .or(() -> rateLimitReset(status, headers, now));
  }

  private static Optional<Duration> secondsOrDate(String value, Optional<Instant> now) {
    return number(Optional.of(value))
        .map(seconds -> millis(seconds * 1000))
        .or(
            () ->
                date(value)
                    .flatMap(date -> now.map(from -> until((double) date.toEpochMilli(), from))));
  }

  private static Optional<Duration> rateLimitReset(
      int status, Map<String, List<String>> headers, Optional<Instant> now) {
    boolean load = status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    boolean some = number(first(headers, "x-ratelimit-remaining")).orElse(0.0) > 0;
    return !load || some
        ? Optional.empty()
        : number(first(headers, "x-ratelimit-reset"))
            .flatMap(seconds -> now.map(from -> until(seconds * 1000, from)))
            .filter(wait -> !wait.isZero());
  }

  private static Optional<Double> number(Optional<String> text) {
    // A number of any length can be parsed: at worst it is infinite, and millis() limits it.
    return text.filter(digits -> digits.matches("[0-9]+(\\.[0-9]*)?")).map(Double::valueOf);
  }

  private static Duration until(double epochMillis, Instant now) {
    return millis(epochMillis - now.toEpochMilli());
  }

  private static Duration millis(double millis) {
    return Duration.ofMillis((long) Math.ceil(Math.max(0, Math.min(millis, MOST_MILLIS))));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<String> first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst().map(String::strip);
  }
}
