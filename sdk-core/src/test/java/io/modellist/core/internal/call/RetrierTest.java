package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.CallListener;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.DeadlineException;
import io.modellist.core.Listing;
import io.modellist.core.ModelListException;
import io.modellist.core.RateLimitException;
import io.modellist.core.RequestOptions;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetrierTest {
  private final Simulation service = Simulation.pageNumbers(3, 2);

  RetrierTest() {
    service.retry = RetryPolicy.DEFAULT;
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
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void transientStatusesAreRepeated(int status) {
    fail(1, 3, Simulation.refused(status, Map.of()));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(service.asked).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 409, 422, 426, 501})
  void otherStatusesAreThrownAtOnce(int status) {
    fail(1, 1, Simulation.refused(status, Map.of()));
    ApiException e = catchThrowableOfType(ApiException.class, () -> service.listing().toList());
    assertThat(e.status()).isEqualTo(status);
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void afterTheLastAttemptTheRefusalIsThrownWithTheEarlierOnesSuppressed() {
    fail(1, 2, Simulation.refused(503, Map.of()));
    fail(3, 4, Simulation.refused(500, Map.of()));
    ServerException e =
        catchThrowableOfType(ServerException.class, () -> service.listing().toList());
    assertThat(e.status()).isEqualTo(500);
    assertThat(e.request().orElseThrow().attempts()).isEqualTo(4);
    assertThat(e.response().attempts()).isEqualTo(4);
    assertThat(e.getSuppressed()).hasSize(3).allMatch(s -> s.getStackTrace().length == 0);
    assertThat(e.getSuppressed()[1])
        .isInstanceOfSatisfying(
            ServerException.class,
            second -> {
              assertThat(second.status()).isEqualTo(503);
              assertThat(second).hasMessageContaining("(attempt 2)");
            });
    assertThat(service.time.pauses).hasSize(3);
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
  void aRetryAfterAboveTheCeilingIsThrownAtOnceAndTyped() {
    fail(1, 1, Simulation.refused(429, Map.of("retry-after", List.of("3600"))));
    RateLimitException e =
        catchThrowableOfType(RateLimitException.class, () -> service.listing().toList());
    assertThat(e.retryAfter()).contains(Duration.ofHours(1));
    assertThat(service.asked).hasSize(1);
    assertThat(service.time.pauses).isEmpty();
  }

  @Test
  void theResetOfAUsedUpRateLimitIsWaitedForLikeARetryAfter() {
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
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void whatIsAskedForCountsFromTheAnswerNotFromTheQuestion() {
    // By the simulation's clock, which is not this machine's.
    service.takes = Duration.ofSeconds(4);
    List<String> date = List.of("Thu, 01 Jan 2026 00:10:00 GMT");
    fail(1, 1, Simulation.refused(429, Map.of("retry-after", date)));
    RateLimitException e =
        catchThrowableOfType(RateLimitException.class, () -> service.listing().toList());
    service.time.pass(Duration.ofMinutes(1));
    assertThat(e.retryAfter()).contains(Duration.ofMinutes(10).minusSeconds(4));
    assertThat(e.response().retryAfter()).isEqualTo(Duration.ofMinutes(10).minusSeconds(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", ""})
  void aRetryAfterThatMakesNoSenseLeavesTheOwnWait(String header) {
    fail(1, 1, Simulation.refused(503, Map.of("retry-after", List.of(header))));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(service.time.pauses).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void oneAttemptIsOneRequest() {
    service.retry = RetryPolicy.DEFAULT.withMaxAttempts(1);
    fail(1, 1, Simulation.refused(503, Map.of("retry-after", List.of("0"))));
    assertThatThrownBy(() -> service.listing().toList()).isInstanceOf(ServerException.class);
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void aClosedIdleConnectionIsTriedAgainWithoutAWait() {
    service.failures.put(2, new Failure.NoAnswer("reset", new IOException("reset"), true, true));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(service.time.pauses).isEmpty();
    assertThat(service.asked).hasSize(3);
  }

  @Test
  void whatCannotEndDifferentlyIsNotRepeated() {
    service.failures.put(
        1, new Failure.NoAnswer("untrusted", new IOException("untrusted"), false, false));
    assertThatThrownBy(() -> service.listing().toList())
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("untrusted")
        .hasMessageContaining("docs/troubleshooting.md#no-answer");
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void anAnswerThatIsNotTheListIsNotRepeated() {
    service.failures.put(
        1, new Failure.Unreadable(new Answer(200, Map.of()), "is no JSON", "what?\n \u001b[31m"));
    assertThatThrownBy(() -> service.listing().toList())
        .isInstanceOf(UnexpectedContentException.class)
        .hasMessageContaining("starts with \"what? \\u001b[31m\"");
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void anAttemptThatTakesTooLongIsRepeatedAndInTheEndATransportFault() {
    service.takes = Duration.ofSeconds(31);
    service.retry = RetryPolicy.DEFAULT.withMaxAttempts(2);
    assertThatThrownBy(() -> service.listing().toList())
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("30s (attemptTimeout)");
    assertThat(service.asked).hasSize(2);
  }

  @Test
  void attemptsAreCutToTheCallsTimeAndThenTheCallIsOver() {
    service.takes = Duration.ofSeconds(100);
    Listing<TestModel> listing =
        service
            .listing()
            .options(
                RequestOptions.defaults()
                    .withCallTimeout(Duration.ofSeconds(40))
                    .withAttemptTimeout(Duration.ofSeconds(30)));
    long start = service.time.nanoTime();
    assertThatThrownBy(listing::toList)
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("40s (callTimeout)");
    assertThat(service.time.nanoTime() - start).isEqualTo(Duration.ofSeconds(40).toNanos());
  }

  @Test
  void aWaitThatDoesNotFitTheTimeLeftIsNotBegun() {
    fail(1, 1, Simulation.refused(503, Map.of("retry-after", List.of("50"))));
    Listing<TestModel> listing = service.listing().deadline(Duration.ofSeconds(45));
    assertThatThrownBy(listing::toList).isInstanceOf(ServerException.class);
    assertThat(service.time.pauses).isEmpty();
  }

  @Test
  void retriesCountAgainstMaxRequests() {
    fail(1, 9, Simulation.refused(503, Map.of()));
    assertThatThrownBy(() -> service.listing().maxRequests(2).toList())
        .isInstanceOf(ServerException.class);
    assertThat(service.asked).hasSize(2);
  }

  @Test
  void anInterruptDuringAWaitEndsItAndKeepsTheFlag() {
    fail(1, 9, Simulation.refused(503, Map.of()));
    service.changes.put(1, () -> Thread.currentThread().interrupt());
    try {
      assertThatThrownBy(() -> service.listing().toList())
          .isInstanceOf(CancelledException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void aCredentialThatCannotBeMadeIsAConfigurationError() {
    service.failures.put(1, new Failure.NoCredential("the vault is shut"));
    assertThatThrownBy(() -> service.listing().toList())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the vault is shut");
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void theListenerHearsAttemptsRetriesAndPagesAndCannotBreakTheCall() {
    List<String> heard = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            heard.add("attempt " + attempt.number() + " " + attempt.status());
            throw new IllegalStateException("made to fail");
          }

          @Override
          public void onRetry(Retry retry) {
            heard.add("retry " + retry.nextAttempt() + " after " + retry.waitTime());
          }

          @Override
          public void onPage(PageReceived page) {
            heard.add("page " + page.page() + " of " + page.items());
          }
        };
    fail(1, 1, Simulation.refused(503, Map.of()));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(heard)
        .containsExactly(
            "attempt 1 503",
            "retry 2 after PT0.25S",
            "attempt 2 200",
            "page 1 of 2",
            "attempt 1 200",
            "page 2 of 1");
  }

  @Test
  void messagesSayWhatWasAskedWhatCameAndHowOften() {
    fail(1, 4, Simulation.refused(500, Map.of("x-request-id", List.of("r-1"))));
    ModelListException e =
        catchThrowableOfType(ModelListException.class, () -> service.listing().toList());
    assertThat(e)
        .hasMessage(
            "simulated: refused GET http://localhost/models?page=1 (attempt 4) with 500 made_up:"
                + " words. See docs/troubleshooting.md#server-errors");
    assertThat(((ApiException) e).requestId()).contains("r-1");
  }

  private void fail(int from, int to, Failure fault) {
    for (int request = from; request <= to; request++) {
      service.failures.put(request, fault);
    }
  }
}
