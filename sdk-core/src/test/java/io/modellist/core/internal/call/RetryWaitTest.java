package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.Listing;
import io.modellist.core.RateLimitException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits between attempts: back-off, and waits that the service requests. */
class RetryWaitTest {
  private final Simulation service = Simulation.pageNumbers(3, 2);

  RetryWaitTest() {
    service.retry = RetryPolicy.DEFAULT;
    service.time.advance(Duration.ofHours(5)); // no real clock starts at zero
  }

  @Test
  void waitsDoubleUpToTheLongestAndAreJittered() {
    service.retry = RetryPolicy.DEFAULT.withMaxAttempts(8);
    fail(1, 7, Simulation.refused(503, Map.of()));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(service.time.pauses)
        .extracting(Duration::toMillis)
        .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 4000L, 4000L);
  }

  @ParameterizedTest
  @CsvSource({"2,2000", "0,", "60,60000"})
  void retryAfterIsObeyedUpToTheCeiling(String header, Long millis) {
    fail(1, 1, Simulation.refused(429, Map.of("retry-after", List.of(header))));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(service.time.pauses)
        .extracting(Duration::toMillis)
        .isEqualTo(millis == null ? List.of() : List.of(millis));
  }

  @Test
  void aRetryAfterAboveTheCeilingIsThrownAtOnceWithItsValue() {
    fail(1, 1, Simulation.refused(429, Map.of("retry-after", List.of("3600"))));
    RateLimitException e =
        catchThrowableOfType(RateLimitException.class, () -> service.listing().toList());
    assertThat(e.retryAfter()).contains(Duration.ofHours(1));
    assertThat(service.requested).hasSize(1);
    assertThat(service.time.pauses).isEmpty();
  }

  @Test
  void aRetryAfterOneSecondAboveTheCeilingIsThrownAtOnce() {
    service.failures.put(1, refused(429, "61"));

    assertThatThrownBy(() -> service.listing().toList()).isInstanceOf(RateLimitException.class);
    assertThat(service.requested).hasSize(1);
    assertThat(service.time.pauses).isEmpty();
  }

  @Test
  void aWaitThatIsNotBegunIsNamedWithItsLimit() {
    service.failures.put(1, refused(429, "86400"));
    service.failures.put(2, refused(503, "50"));
    service.failures.put(3, refused(503, "1"));
    service.failures.put(4, refused(503, "61"));

    assertThatThrownBy(() -> service.listing().toList())
        .hasMessageEndingWith(
            " Not retried: the service asks to wait 24 h, which is above the ceiling of 60 s"
                + " (retryAfterCeiling). See docs/troubleshooting.md#rate-limits");
    assertThatThrownBy(() -> service.listing().deadline(Duration.ofSeconds(45)).toList())
        .hasMessageEndingWith(
            " Not retried: the next attempt would have to wait 50 s, but only 45 s are left"
                + " (deadline). See docs/troubleshooting.md#server-errors");
    assertThatThrownBy(() -> service.listing().toList())
        .hasMessageContaining(" Not retried again: the service asks to wait 61 s, ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", ""})
  void aRetryAfterThatCannotBeReadIsIgnored(String header) {
    fail(1, 1, Simulation.refused(503, Map.of("retry-after", List.of(header))));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(service.time.pauses).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void theResetOfAnExhaustedRateLimitIsWaitedFor() {
    long now = service.time.now().getEpochSecond();
    List<String> reset = List.of(Long.toString(now + 7));
    fail(1, 1, Simulation.refused(503, Map.of("x-ratelimit-reset", reset)));
    fail(2, 2, Simulation.refused(500, Map.of("x-ratelimit-reset", reset)));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(service.time.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofMillis(500));
  }

  @Test
  void aResetAboveTheCeilingIsThrownAtOnce() {
    long now = service.time.now().getEpochSecond();
    List<String> reset = List.of(Long.toString(now + 61));
    fail(1, 1, Simulation.refused(429, Map.of("x-ratelimit-reset", reset)));
    RateLimitException e =
        catchThrowableOfType(RateLimitException.class, () -> service.listing().toList());
    assertThat(e.retryAfter()).contains(Duration.ofSeconds(61));
    assertThat(service.requested).hasSize(1);
  }

  @Test
  void theRequestedWaitCountsFromTheResponseNotFromTheRequest() {
    service.latency = Duration.ofSeconds(4);
    List<String> date = List.of("Thu, 01 Jan 2026 05:10:00 GMT");
    fail(1, 1, Simulation.refused(429, Map.of("retry-after", date)));
    RateLimitException e =
        catchThrowableOfType(RateLimitException.class, () -> service.listing().toList());
    service.time.advance(Duration.ofMinutes(1));
    assertThat(e.retryAfter()).contains(Duration.ofMinutes(10).minusSeconds(4));
    assertThat(e.response().retryAfter()).contains(Duration.ofMinutes(10).minusSeconds(4));
  }

  @Test
  void aWaitLongerThanTheTimeLeftIsNotBegun() {
    fail(1, 1, Simulation.refused(503, Map.of("retry-after", List.of("50"))));
    Listing<TestModel> listing = service.listing().deadline(Duration.ofSeconds(45));
    assertThatThrownBy(listing::toList).isInstanceOf(ServerException.class);
    assertThat(service.time.pauses).isEmpty();
  }

  @Test
  void aWaitAsLongAsTheTimeLeftIsNotBegun() {
    service.failures.put(1, refused(503, "45"));

    assertThatThrownBy(() -> service.listing().deadline(Duration.ofSeconds(45)).toList())
        .isInstanceOf(ServerException.class);
    assertThat(service.time.pauses).isEmpty();
    service.failures.put(2, refused(503, "44"));
    assertThat(service.listing().deadline(Duration.ofSeconds(45)).toList()).hasSize(3);
    assertThat(service.time.pauses).containsExactly(Duration.ofSeconds(44));
  }

  private static Failure refused(int status, String retryAfter) {
    return Simulation.refused(status, Map.of("retry-after", List.of(retryAfter)));
  }

  private void fail(int from, int to, Failure failure) {
    for (int request = from; request <= to; request++) {
      service.failures.put(request, failure);
    }
  }
}
