package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiError;
import io.modellist.core.CallListener;
import io.modellist.core.ModelListException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.simulation.Simulation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The events that a call listener receives. */
class CallListenerTest {
  private final Simulation service = Simulation.pageNumbers(3, 2);

  CallListenerTest() {
    service.retry = RetryPolicy.DEFAULT;
  }

  @Test
  void theListenerReceivesAttemptsRetriesAndPagesAndCannotBreakTheCall() {
    List<String> events = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            events.add("attempt " + attempt.number() + " " + attempt.status().orElseThrow());
            throw new IllegalStateException("thrown by the test");
          }

          @Override
          public void onRetry(Retry retry) {
            events.add("retry " + retry.nextAttempt() + " after " + retry.waitTime());
          }

          @Override
          public void onPage(PageReceived page) {
            events.add("page " + page.page() + " of " + page.items());
          }
        };
    service.failures.put(1, Simulation.refused(503, Map.of()));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(events)
        .containsExactly(
            "attempt 1 503",
            "retry 2 after PT0.25S",
            "attempt 2 200",
            "page 1 of 2",
            "attempt 1 200",
            "page 2 of 1");
  }

  @Test
  void theListenerReceivesTheElapsedTimeOfEachAttempt() {
    List<Duration> elapsed = new ArrayList<>();
    service.latency = Duration.ofSeconds(3);
    service.listener =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            elapsed.add(attempt.elapsed());
          }
        };
    service.failures.put(1, Simulation.refused(503, Map.of("retry-after", List.of("20"))));

    service.listing().toList();

    assertThat(elapsed).hasSize(3).containsOnly(Duration.ofSeconds(3));
  }

  @Test
  void theListenerReceivesEachFailureInWords() {
    List<String> events = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            events.add(attempt.status().orElse(0) + " " + attempt.failure().orElse("no failure"));
          }
        };

    service.retry = RetryPolicy.DEFAULT.withMaxAttempts(1);
    Answer html = new Answer(200, Map.of("content-type", List.of("text/html; charset=utf-8")));
    ApiError error = new ApiError(429, "slow", "too\nfast", List.of(), null);
    Failure refused = new Failure.Refused(new Answer(429, Map.of()), error, null);
    for (Failure failure :
        List.of(
            refused,
            new Failure.NoAnswer("the line is\u001b dead", new IOException(), true, false),
            new Failure.Unreadable(html, "is not the list", "{}"),
            new Failure.NoCredential("the vault is shut", null),
            new Failure.OutOfTime(Failure.Scope.ATTEMPT, Duration.ofMillis(1500)),
            new Failure.Cancelled(false),
            new Failure.Cancelled(true))) {
      service.failures.put(service.requested.size() + 1, failure);
      catchThrowableOfType(ModelListException.class, () -> service.listing().toList());
    }
    service.listing().maxItems(1).toList();

    assertThat(events)
        .containsExactly(
            "429 429 slow: too\\u000afast",
            "0 the line is\\u001b dead",
            "0 the response is not the list",
            "0 the credential supplier failed: the vault is shut",
            "0 no complete response within 1.5 s (attemptTimeout)",
            "0 the iterator or the client was closed",
            "0 the thread was interrupted",
            "200 no failure");
  }
}
