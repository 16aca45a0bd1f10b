package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Numbers;
import io.modellist.core.SeededProperty;
import io.modellist.core.Tries;
import io.modellist.core.internal.RetryAfter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Waits that responses request, whatever their header fields contain. */
@AddLifecycleHook(Tries.class)
class RetryAfterPropertiesTest {
  private static final Duration LONGEST = Duration.ofDays(3650);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @SeededProperty
  void secondsAreReadExactlyUpToTenYears(
      @ForAll("seconds") long seconds, @ForAll("fractions") String fraction) {
    BigDecimal millis = new BigDecimal(seconds + fraction + "0").movePointRight(3);
    BigDecimal most = BigDecimal.valueOf(LONGEST.toMillis());
    long exact = millis.min(most).setScale(0, RoundingMode.CEILING).longValueExact();
    long read = wait("retry-after", seconds + fraction).toMillis();
    // Fractions are read as doubles, which lose precision if there are many seconds.
    long less = fraction.equals(".") || seconds < 1000 ? 0 : 1;
    long more = fraction.equals(".") ? 0 : 1;
    assertThat(read).isBetween(exact - less, exact + more);
    assertThat(wait("retry-after-ms", Long.toString(seconds)))
        .isEqualTo(Duration.ofMillis(Math.min(seconds, LONGEST.toMillis())));
  }

  @SeededProperty
  void aDateInTheFutureIsWaitedForAndOneInThePastIsNot(
      @ForAll("times") Instant then, @ForAll("times") Instant now) {
    Map<String, List<String>> headers =
        Map.of("retry-after", List.of(date(then)), "date", List.of(date(now)));
    Duration between = Duration.between(now, then);
    Duration most = between.compareTo(LONGEST) > 0 ? LONGEST : between;
    assertThat(RetryAfter.of(500, headers, NOW)).contains(most.isNegative() ? Duration.ZERO : most);
  }

  @SeededProperty
  void everyRequestedWaitIsBetweenZeroAndTenYears(
      @ForAll("fields") String field,
      @ForAll("values") String value,
      @ForAll("times") Instant now) {
    Map<String, List<String>> headers = Map.of(field, List.of(value));
    RetryAfter.of(429, headers, now)
        .ifPresent(wait -> assertThat(wait).isBetween(Duration.ZERO, LONGEST));
  }

  private static Duration wait(String field, String value) {
    return RetryAfter.of(500, Map.of(field, List.of(value)), NOW).orElseThrow();
  }

  private static String date(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }

  @Provide
  Arbitrary<Long> seconds() {
    return Arbitraries.oneOf(
        Numbers.between(0L, Long.MAX_VALUE), Numbers.between(0L, LONGEST.toSeconds() + 2));
  }

  @Provide
  Arbitrary<String> fractions() {
    return Arbitraries.strings().numeric().ofMaxLength(12).map(digits -> "." + digits);
  }

  @Provide
  Arbitrary<Instant> times() {
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    return Arbitraries.oneOf(
            Numbers.between(0L, last),
            Numbers.between(NOW.getEpochSecond() - 1000, NOW.getEpochSecond() + 1000))
        .map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.of(
        "retry-after", "retry-after-ms", "ratelimit", "ratelimit-reset", "x-ratelimit-reset");
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789.-+eE").ofMaxLength(40),
        Arbitraries.strings().withChars("0123456789rt=;,\" ").ofMaxLength(40),
        Numbers.any().map(number -> "\"a\";r=0;t=" + number),
        Numbers.any().map(String::valueOf),
        times().map(RetryAfterPropertiesTest::date));
  }
}
