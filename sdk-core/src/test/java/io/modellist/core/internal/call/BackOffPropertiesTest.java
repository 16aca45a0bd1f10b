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
import io.modellist.core.simulation.Simulation;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Every wait is within its bounds, for any policy and any wait that the service requests. */
@AddLifecycleHook(Tries.class)
class BackOffPropertiesTest {
  private static final Duration LONGEST = Duration.ofDays(3650);

  @SeededProperty
  void theCeilingDoublesExactlyUpToTheLongestWait(
      @ForAll("policies") RetryPolicy policy, @ForAll("failures") int failures) {
    BigInteger doubled = nanos(policy.firstWait()).shiftLeft(Math.min(failures - 1, 100));
    BigInteger longest = nanos(policy.longestWait());
    if (failures <= 20) { // the most that a policy allows
      assertThat(nanos(BackOff.longest(policy, failures))).isEqualTo(doubled.min(longest));
    }
    assertThat(BackOff.longest(policy, failures))
        .isBetween(BackOff.longest(policy, Math.min(failures, 20)), policy.longestWait());
  }

  @SeededProperty
  void everyWaitOfACallIsBetweenZeroAndItsCeiling(
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
    assertThat(attempts).isEqualTo(service.requested.size()).isBetween(1, policy.maxAttempts());
    for (int i = 0; i < waits.size(); i++) {
      assertThat(waits.get(i)).isBetween(Duration.ZERO, BackOff.longest(policy, i + 1));
    }
    Duration waited = waits.stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(waited).isLessThan(LONGEST);
    // If the longest waits fit the call timeout, all attempts were made.
    if (policy.longestWait().multipliedBy(20).compareTo(LONGEST) < 0) {
      assertThat(attempts).isEqualTo(policy.maxAttempts());
    }
  }

  @SeededProperty
  void theWaitIsExactlyTheRequestedOneOrThereIsNone(
      @ForAll("policies") RetryPolicy any,
      @ForAll("seconds") long seconds,
      @ForAll boolean atCeiling) {
    Duration requested = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    Duration ceiling = atCeiling ? requested : any.retryAfterCeiling();
    RetryPolicy policy = new RetryPolicy(2, any.firstWait(), any.longestWait(), ceiling);
    Simulation service = down(policy, Map.of("retry-after", List.of(Long.toString(seconds))));
    RequestOptions options = RequestOptions.defaults().withCallTimeout(LONGEST);
    ApiException refused =
        catchThrowableOfType(ApiException.class, () -> service.listing().options(options).toList());
    assertThat(refused.retryAfter()).contains(requested);
    boolean obeyed = requested.compareTo(ceiling) <= 0 && requested.compareTo(LONGEST) < 0;
    assertThat(service.requested).hasSize(obeyed ? 2 : 1);
    assertThat(service.time.pauses)
        .isEqualTo(obeyed && !requested.isZero() ? List.of(requested) : List.of());
  }

  /** Returns a service that refuses every request. */
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

  @Provide
  Arbitrary<Integer> failures() {
    return Arbitraries.oneOf(Numbers.between(1, 30), Numbers.between(1, Integer.MAX_VALUE));
  }

  /** Returns random numbers as a clock returns them: from 0 to less than 1. */
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
}
