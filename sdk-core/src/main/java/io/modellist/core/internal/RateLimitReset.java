package io.modellist.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads from header fields when a used-up rate limit is reset: {@code RateLimit} (the IETF draft
 * draft-ietf-httpapi-ratelimit-headers from its 7th version on), {@code RateLimit-Reset} (up to its
 * 6th), {@code X-RateLimit-Reset} (never standardised). {@code RateLimit-Policy} says how long a
 * window is, not when it ends, and so does not tell a wait.
 */
final class RateLimitReset {
  // Seconds to wait and seconds since 1970 go by the same name, and milliseconds since then too
  // (GitHub sends the second, Upstash the third). Nobody waits 31 years, and no clock stands before
  // 2001, so that the size tells them apart.
  private static final double LEAST_EPOCH_SECONDS = 1e9;
  private static final double LEAST_EPOCH_MILLIS = 1e12;

  // A field of another length is no sensible list of limits.
  private static final int LONGEST_FIELD = 1000;
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  private RateLimitReset() {}

  /** How long until then; empty when nothing is used up, or when that is now. */
  static Optional<Duration> of(Map<String, List<String>> headers, Instant now) {
    return combined(headers, now)
        .or(() -> separate(headers, "ratelimit-", now))
        .or(() -> separate(headers, "x-ratelimit-", now));
  }

  /** As in {@code "default";r=0;t=12, "daily";r=70;t=3600}; of those used up the longest counts. */
  private static Optional<Duration> combined(Map<String, List<String>> headers, Instant now) {
    String field = String.join(",", headers.getOrDefault("ratelimit", List.of()));
    if (field.length() > LONGEST_FIELD) {
      return Optional.empty();
    }
    String bare = QUOTED.matcher(field).replaceAll("");
    if (bare.contains("reset=")) { // the 7th version: limit=10, remaining=0, reset=12
      return reset(parameter(bare, "remaining"), parameter(bare, "reset"), now);
    }
    return Stream.of(bare.split(","))
        .flatMap(limit -> reset(parameter(limit, "r"), parameter(limit, "t"), now).stream())
        .max(Comparator.naturalOrder());
  }

  private static Optional<Duration> separate(
      Map<String, List<String>> headers, String prefix, Instant now) {
    return reset(
        RetryAfter.first(headers, prefix + "remaining"),
        RetryAfter.first(headers, prefix + "reset"),
        now);
  }

  private static Optional<Duration> reset(
      Optional<String> remaining, Optional<String> reset, Instant now) {
    boolean some = remaining.flatMap(RetryAfter::number).filter(left -> left > 0).isPresent();
    return some
        ? Optional.empty()
        : reset
            .flatMap(RetryAfter::number)
            .map(number -> until(number, now))
            .filter(wait -> !wait.isZero());
  }

  private static Duration until(double number, Instant now) {
    if (number < LEAST_EPOCH_SECONDS) {
      return RetryAfter.millis(number * 1000);
    }
    return RetryAfter.millis(
        (number < LEAST_EPOCH_MILLIS ? number * 1000 : number) - now.toEpochMilli());
  }

  private static Optional<String> parameter(String text, String name) {
    Matcher found = Pattern.compile("(?:^|[;,\\s])" + name + "\\s*=\\s*([^;,\\s]*)").matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
