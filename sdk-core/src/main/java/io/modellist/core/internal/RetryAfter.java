package io.modellist.core.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3). */
public final class RetryAfter {
  // Longer than anyone waits, and far from any overflow.
  private static final long MOST_SECONDS = Duration.ofDays(3650).toSeconds();

  private RetryAfter() {}

  /**
   * The wait that was asked for: never negative, empty when there is none or it makes no sense.
   *
   * @param headers by lower-case name
   * @param now used for a date when the answer has no {@code Date} of its own, whose clock counts
   */
  public static Optional<Duration> of(Map<String, List<String>> headers, Instant now) {
    return first(headers, "retry-after").flatMap(value -> parse(value, serverTime(headers, now)));
  }

  static Optional<Duration> parse(String value, Instant now) {
    String trimmed = value.strip();
    if (trimmed.matches("[0-9]+")) {
      long seconds = trimmed.length() > 18 ? MOST_SECONDS : Long.parseLong(trimmed);
      return Optional.of(Duration.ofSeconds(Math.min(seconds, MOST_SECONDS)));
    }
    return date(trimmed)
        .map(date -> Duration.between(now, date))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  private static Instant serverTime(Map<String, List<String>> headers, Instant now) {
    return first(headers, "date").flatMap(value -> date(value.strip())).orElse(now);
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
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }
}
