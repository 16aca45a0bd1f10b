package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.CallListener;
import io.modellist.core.Numbers;
import io.modellist.core.RequestOptions;
import io.modellist.core.RetryPolicy;
import io.modellist.core.SeededProperty;
import io.modellist.core.Tries;
import io.modellist.core.internal.RetryAfter;
import io.modellist.core.simulation.Simulation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Every wait lies within its bounds, whatever the policy and whatever the service asks for. */
@AddLifecycleHook(Tries.class)
class BackOffPropertiesTest {
  private static final Duration LONGEST = Duration.ofDays(3650);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Provide
  Arbitrary<RetryPolicy> policies() {
    Arbitrary<Duration> waits =
        Arbitraries.oneOf(
            Numbers.between(1L, LONGEST.toNanos()).map(Duration::ofNanos),
            Numbers.between(1L, 100_000L).map(Duration::ofMillis));
    return Combinators.combine(Numbers.between(1, 20), waits, waits)
        .as(
            (attempts, one, other) ->
                new RetryPolicy(
                    attempts,
                    one.compareTo(other) < 0 ? one : other,
                    one.compareTo(other) < 0 ? other : one,
                    other));
  }

  @SeededProperty
  void theCeilingDoublesExactlyUpToTheLongestWait(
      @ForAll("policies") RetryPolicy policy, @ForAll("failures") int failures) {
    BigInteger doubled = nanos(policy.firstWait()).shiftLeft(Math.min(failures - 1, 100));
    BigInteger longest = nanos(policy.longestWait());
    if (failures <= 20) { // as many as there can be
      assertThat(nanos(policy.ceiling(failures))).isEqualTo(doubled.min(longest));
    }
    assertThat(policy.ceiling(failures))
        .isBetween(policy.ceiling(Math.min(failures, 20)), policy.longestWait());
  }

  @SeededProperty
  void everyWaitOfACallLiesBetweenZeroAndItsCeiling(
      @ForAll("policies") RetryPolicy policy, @ForAll("random") double random) {
    Simulation service = down(policy, Map.of());
    service.time.random = random;
    List<Duration> waits = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onRetry(Retry retry) {
            waits.add(retry.waitTime());
          }
        };
    RequestOptions options = RequestOptions.defaults().withCallTimeout(LONGEST);
    int attempts =
        catchThrowableOfType(ApiException.class, () -> service.listing().options(options).toList())
            .request()
            .orElseThrow()
            .attempts();
    assertThat(attempts).isEqualTo(service.asked.size()).isBetween(1, policy.maxAttempts());
    for (int i = 0; i < waits.size(); i++) {
      assertThat(waits.get(i)).isBetween(Duration.ZERO, policy.ceiling(i + 1));
    }
    Duration waited = waits.stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(waited).isLessThan(LONGEST);
    // Where there was time for the longest waits there are, all attempts were made.
    if (policy.longestWait().multipliedBy(20).compareTo(LONGEST) < 0) {
      assertThat(attempts).isEqualTo(policy.maxAttempts());
    }
  }

  @SeededProperty
  void whatTheServiceAsksForIsTheWaitOrThereIsNone(
      @ForAll("policies") RetryPolicy any,
      @ForAll("seconds") long seconds,
      @ForAll boolean atCeiling) {
    Duration asked = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    Duration ceiling = atCeiling ? asked : any.retryAfterCeiling();
    RetryPolicy policy = new RetryPolicy(2, any.firstWait(), any.longestWait(), ceiling);
    Simulation service = down(policy, Map.of("retry-after", List.of(Long.toString(seconds))));
    RequestOptions options = RequestOptions.defaults().withCallTimeout(LONGEST);
    ApiException refused =
        catchThrowableOfType(ApiException.class, () -> service.listing().options(options).toList());
    assertThat(refused.retryAfter()).contains(asked);
    boolean obeyed = asked.compareTo(ceiling) <= 0 && asked.compareTo(LONGEST) < 0;
    assertThat(service.asked).hasSize(obeyed ? 2 : 1);
    assertThat(service.time.pauses)
        .isEqualTo(obeyed && !asked.isZero() ? List.of(asked) : List.of());
  }

  @SeededProperty
  void secondsAreReadAsTheyAreUpToTenYears(
      @ForAll("seconds") long seconds, @ForAll("fractions") String fraction) {
    BigDecimal millis = new BigDecimal(seconds + fraction + "0").movePointRight(3);
    BigDecimal most = BigDecimal.valueOf(LONGEST.toMillis());
    long exact = millis.min(most).setScale(0, RoundingMode.CEILING).longValueExact();
    long read = asked("retry-after", seconds + fraction).toMillis();
    // Fractions are read as doubles: never less than was asked for, but beside many seconds.
    long less = fraction.equals(".") || seconds < 1000 ? 0 : 1;
    long more = fraction.equals(".") ? 0 : 1;
    assertThat(read).isBetween(exact - less, exact + more);
    assertThat(asked("retry-after-ms", Long.toString(seconds)))
        .isEqualTo(Duration.ofMillis(Math.min(seconds, LONGEST.toMillis())));
  }

  @SeededProperty
  void aPointInTimeIsWaitedForAndOneThatIsOverIsNot(
      @ForAll("times") Instant then, @ForAll("times") Instant now) {
    Map<String, List<String>> headers =
        Map.of("retry-after", List.of(date(then)), "date", List.of(date(now)));
    Duration between = Duration.between(now, then);
    Duration most = between.compareTo(LONGEST) > 0 ? LONGEST : between;
    assertThat(RetryAfter.of(500, headers, NOW)).contains(most.isNegative() ? Duration.ZERO : most);
  }

  @SeededProperty
  void whateverIsAskedForLiesWithinZeroAndTenYears(
      @ForAll("fields") String field,
      @ForAll("values") String value,
      @ForAll("times") Instant now) {
    Map<String, List<String>> headers = Map.of(field, List.of(value));
    RetryAfter.of(429, headers, now)
        .ifPresent(wait -> assertThat(wait).isBetween(Duration.ZERO, LONGEST));
  }

  private static Duration asked(String field, String value) {
    return RetryAfter.of(500, Map.of(field, List.of(value)), NOW).orElseThrow();
  }

  /** Refuses everything. */
  private static Simulation down(RetryPolicy policy, Map<String, List<String>> headers) {
    Simulation service = Simulation.pageNumbers(1, 1);
    service.retry = policy;
    for (int request = 1; request <= 20; request++) {
      service.failures.put(request, Simulation.refused(503, headers));
    }
    return service;
  }

  private static BigInteger nanos(Duration duration) {
    return BigInteger.valueOf(duration.toNanos());
  }

  private static String date(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }

  @Provide
  Arbitrary<Integer> failures() {
    return Arbitraries.oneOf(Numbers.between(1, 30), Numbers.between(1, Integer.MAX_VALUE));
  }

  /** As a clock's random number is: less than 1. */
  @Provide
  Arbitrary<Double> random() {
    return Arbitraries.oneOf(
        Arbitraries.of(0.0, Double.MIN_VALUE, 0.5, Math.nextDown(1.0)),
        Numbers.between(0L, (1L << 53) - 1).map(bits -> bits * 0x1p-53));
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
        times().map(BackOffPropertiesTest::date));
  }
}
