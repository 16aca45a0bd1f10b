package io.modellist.core.internal.call;

import static io.modellist.core.internal.call.BudgetedClient.DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.NotFoundException;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.TransportException;
import io.modellist.core.simulation.Simulation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages about the retry budget, which appear only if it is the reason for an exception. */
class RetryBudgetMessagesTest {
  private static final String USED_UP = ": the client's retry budget is used up.";

  private final BudgetedClient client = new BudgetedClient();

  @Test
  void afterAHundredRetriesAFailureIsThrownAtOnce() {
    client.down(DOWN);
    for (int call = 1; call <= 33; call++) {
      assertThat(client.failure())
          .hasMessageContaining("(attempt 4)")
          .hasMessageNotContaining(USED_UP);
    }
    assertThat(client.failure())
        .hasMessageContaining("(attempt 2)")
        .hasMessageContaining(" Not retried again" + USED_UP);
    assertThat(client.failure())
        .hasMessage(
            "simulated: refused GET http://localhost/models?page=1 with 503 made_up: words."
                + " Not retried"
                + USED_UP
                + " See docs/troubleshooting.md#retry-budget");
    assertThat(client.service.requested).hasSize(33 * 4 + 2 + 1);
  }

  @Test
  void earlierFailuresAreNotBlamedOnTheBudget() {
    client.with(new RetryBudget(1));
    client.down(DOWN);
    assertThat(client.failure().getSuppressed()[0]).hasMessageNotContaining(USED_UP);
  }

  @Test
  void connectionFailuresAndTimeoutsAreBlamedOnTheBudgetToo() {
    client.with(new RetryBudget(1));
    client.down(new Failure.NoAnswer("reset", new IOException("reset"), true, false));
    client.failure();
    assertThat(client.failure())
        .isInstanceOf(TransportException.class)
        .hasMessageContaining(USED_UP);
    client.down(new Failure.OutOfTime(Failure.Scope.ATTEMPT, Duration.ofSeconds(30)));
    assertThat(client.failure())
        .isInstanceOf(TransportException.class)
        .hasMessageContaining(USED_UP);
  }

  @Test
  void failuresThatAreNeverRetriedAreNotBlamedOnTheBudget() {
    client.spendAll();
    client.down(Simulation.refused(404, Map.of()));
    assertThat(client.failure())
        .isInstanceOf(NotFoundException.class)
        .hasMessageNotContaining(USED_UP);
    client.down(Simulation.refused(429, Map.of("retry-after", List.of("3600"))));
    assertThat(client.failure()).hasMessageNotContaining(USED_UP);
  }

  @Test
  void aClientWithoutRetriesNeverMentionsTheBudget() {
    client.service.retry = RetryPolicy.DEFAULT.withMaxAttempts(1);
    client.with(new RetryBudget(1));
    client.down(DOWN);
    for (int call = 1; call <= 5; call++) {
      assertThat(client.failure())
          .hasMessageNotContaining(USED_UP)
          .hasMessageEndingWith("#server-errors");
    }
    assertThat(client.service.requested).hasSize(5);
  }
}
