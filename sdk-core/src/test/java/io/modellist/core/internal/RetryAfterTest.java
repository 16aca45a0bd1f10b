package io.modellist.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The wait that a response requests. Header fields are written as {@code name: value | name:
 * value}; the current time is 1767225600 s after 1970.
 */
class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final long TEN_YEARS = 315_360_000;

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "' 2 ', 2",
    "0, 0",
    "007, 7",
    "1.5, 1.5",
    "3., 3",
    "0.0001, 0.001",
    "'Thu, 01 Jan 2026 00:00:05 GMT', 5",
    "'Wed, 31 Dec 2025 00:00:00 GMT', 0",
    "'Fri, 31 Dec 9999 23:59:59 GMT', 315360000",
    "315360001, 315360000",
    "9223372036854775808, 315360000",
    "99999999999999999999999999999999, 315360000",
  })
  void retryAfterIsSecondsOrADateFromZeroToTenYears(String value, double seconds) {
    assertThat(seconds(429, "retry-after: " + value)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "-1",
        "+1",
        "",
        ".",
        ".5",
        "1e3",
        "0x10",
        "1 2",
        "1,2",
        "NaN",
        "Infinity",
        "٣",
        "Thu, 99 Foo 2026",
        "Fri, 01 Jan 2026 00:00:05 GMT",
        "2026-01-01T00:00:05Z"
      })
  void otherValuesRequestNoWait(String value) {
    assertThat(seconds(429, "retry-after: " + value)).isNull();
    assertThat(seconds(429, "retry-after-ms: " + value)).isNull();
    assertThat(seconds(429, "x-ratelimit-reset: " + value)).isNull();
  }

  @Test
  void aNumberWithAMillionDigitsIsTheLongestWait() {
    assertThat(seconds(429, "retry-after: " + "9".repeat(1_000_000))).isEqualTo(TEN_YEARS);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 503, 301})
  void retryAfterCountsWithEveryStatus(int status) {
    assertThat(seconds(status, "retry-after: 7")).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "retry-after: Thu, 01 Jan 2026 00:00:05 GMT | date: Thu, 01 Jan 2026 00:00:02 GMT; 3",
        "retry-after: Thu, 01 Jan 2026 00:00:05 GMT | date: yesterday; 5",
        "x-ratelimit-reset: 1767225605 | date: Thu, 01 Jan 2026 00:00:02 GMT; 3",
        "x-ratelimit-reset: 1767225605 | date: Wed, 31 Dec 2025 23:59:00 GMT; 65",
      })
  void datesAreReadByTheServersClock(String fields, double seconds) {
    assertThat(seconds(429, fields)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "retry-after: 1 | retry-after-ms: 300 | x-ratelimit-reset: 1767225608 ! 1",
        "retry-after: 0 | x-ratelimit-reset: 1767225608 ! 0",
        "retry-after: soon | retry-after-ms: 300 | x-ratelimit-reset: 1767225608 ! 0.3",
        "retry-after-ms: 300 ! 0.3",
        "retry-after-ms: 0.2 ! 0.001",
        "retry-after-ms: soon | x-ratelimit-reset: 1767225608 ! 8",
      })
  void theMoreSpecificFieldWins(String fields, double seconds) {
    assertThat(seconds(429, fields)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "1767225612, 12",
    "1767225612.5, 12.5",
    "4102444800, 315360000",
    "99999999999999999999999999, 315360000",
  })
  void aResetIsSecondsSince1970(String reset, double seconds) {
    assertThat(seconds(429, "x-ratelimit-reset: " + reset)).isEqualTo(seconds);
    assertThat(seconds(503, "x-ratelimit-reset: " + reset)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "12", "1767225600", "1767225599", "1000000000"})
  void aResetThatIsNotInTheFutureRequestsNoWait(String reset) {
    assertThat(seconds(429, "x-ratelimit-reset: " + reset)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 12", "0.0, 12", "-1, 12", "none, 12", "1, ", "4999, ", "0.5, "})
  void aResetCountsOnlyIfNothingRemains(String remaining, Double seconds) {
    assertThat(seconds(429, "x-ratelimit-reset: 1767225612 | x-ratelimit-remaining: " + remaining))
        .isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 403, 408, 500, 502, 504})
  void aResetCountsOnlyWithStatus429Or503(int status) {
    assertThat(seconds(status, "x-ratelimit-reset: 1767225612")).isNull();
  }

  @Test
  void aDateCannotBeReadWithoutAClock() {
    Map<String, List<String>> date =
        Map.of("retry-after", List.of("Thu, 01 Jan 2026 00:00:05 GMT"));
    assertThat(RetryAfter.of(429, date, null)).isEmpty();
    assertThat(RetryAfter.of(429, Map.of("retry-after", List.of("5")), null))
        .contains(Duration.ofSeconds(5));
  }

  @Test
  void aRefusalCreatedByTheFactoryHasItsWait() {
    Map<String, List<String>> headers =
        Map.of(
            "X-RateLimit-Reset", List.of("1767225612"),
            "Date", List.of("Thu, 01 Jan 2026 00:00:00 GMT"));
    ApiError error = ApiError.unrecognized(null);
    assertThat(ApiException.of(429, error, headers).retryAfter()).contains(Duration.ofSeconds(12));
    assertThat(ApiException.of(500, error, headers).retryAfter()).isEmpty();
  }

  /** Returns the requested wait in seconds, or null if there is none. */
  private static Double seconds(int status, String fields) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String field : fields.split(" \\| ", -1)) {
      String[] parts = field.split(": ?", 2);
      headers.merge(parts[0], List.of(parts[1]), RetryAfterTest::both);
    }
    return RetryAfter.of(status, headers, NOW).map(wait -> wait.toMillis() / 1000.0).orElse(null);
  }

  private static List<String> both(List<String> first, List<String> second) {
    return List.of(first.get(0), second.get(0));
  }
}
