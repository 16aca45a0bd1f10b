package io.modellist.core.internal.call;

import static io.modellist.core.internal.call.BudgetedClient.DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.simulation.FakeTime;
import io.modellist.core.simulation.Simulation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The retries that a client takes from its budget and pays back. */
class RetryBudgetTest {
  private final BudgetedClient client = new BudgetedClient();

  @Test
  void everyPageOfAListingMayNeedAllAttempts() {
    Simulation failing = Simulation.pageNumbers(40, 1);
    failing.retry = RetryPolicy.DEFAULT;
    failing.time.random = 0;
    for (int request = 1; request <= 160; request++) {
      if (request % 4 != 0) {
        failing.failures.put(request, DOWN);
      }
    }
    assertThat(failing.listing().toList()).hasSize(40);
  }

  @Test
  void aSuccessfulRetryCostsNothing() {
    client.with(new RetryBudget(1));
    for (int call = 1; call <= 20; call++) {
      client.service.failures.put(client.service.requested.size() + 1, DOWN);
      assertThat(client.list()).hasSize(2);
    }
  }

  @Test
  void fiveCallsWithoutARetryEarnOneRetry() {
    client.spendAll();
    client.up();
    for (int call = 1; call <= 5; call++) {
      assertThat(client.retriesLeft()).isZero();
      client.list();
    }
    assertThat(client.retriesLeft()).isEqualTo(1);
  }

  @Test
  void aRefusalThatIsNotRetriedEarnsLikeASuccess() {
    client.spendAll();
    client.down(Simulation.refused(404, Map.of()));
    for (int call = 1; call <= 5; call++) {
      client.failure();
    }
    assertThat(client.retriesLeft()).isEqualTo(1);
  }

  @Test
  void oneRetryIsEarnedEveryTenSecondsUpToTheBudget() {
    client.spendAll();
    client.service.time.advance(Duration.ofMillis(9_999));
    assertThat(client.retriesLeft()).isZero();
    client.service.time.advance(Duration.ofMillis(1));
    assertThat(client.retriesLeft()).isEqualTo(1);
    client.service.time.advance(Duration.ofDays(30));
    assertThat(client.retriesLeft()).isEqualTo(100);
  }

  @Test
  void successfulCallsDoNotExceedTheBudget() {
    for (int call = 1; call <= 50; call++) {
      client.list();
    }
    assertThat(client.retriesLeft()).isEqualTo(100);
  }

  @Test
  void aRetryAfterAClosedIdleConnectionIsFree() {
    client.spendAll();
    client.up();
    Failure stale = new Failure.NoAnswer("reset", new IOException("reset"), true, true);
    client.service.failures.put(client.service.requested.size() + 1, stale);
    assertThat(client.list()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void aRetryPreventedByAnInterruptIsReturned(double random) {
    client.with(new RetryBudget(1));
    client.service.time.random = random; // without a wait, the attempt itself notices the interrupt
    client.down(DOWN);
    client.service.changes.put(1, () -> Thread.currentThread().interrupt());
    try {
      assertThat(client.failure()).isInstanceOf(CancelledException.class);
    } finally {
      Thread.interrupted();
    }
    client.service.time.random = 0;
    assertThat(client.retriesLeft()).isEqualTo(1);
  }

  @Test
  void threadsTogetherTakeNoMoreThanTheBudget() {
    int retries = 300_000;
    RetryQuota quota = new RetryQuota(new RetryBudget(retries), new FakeTime());
    List<CompletableFuture<Integer>> threads =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> takeAll(quota)))
            .limit(4)
            .toList();
    assertThat(threads.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(retries);
  }

  @Test
  void eachClientHasItsOwnBudget() {
    client.spendAll();
    client.replace();
    assertThat(client.retriesLeft()).isEqualTo(100);
  }

  @Test
  void anUnlimitedBudgetLeavesRetriesToThePolicy() {
    client.with(RetryBudget.UNLIMITED);
    client.down(DOWN);
    for (int call = 1; call <= 500; call++) {
      assertThat(client.failure()).hasMessageContaining("(attempt 4)");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aBudgetBelowOneIsRefused(int retries) {
    assertThatThrownBy(() -> new RetryBudget(retries))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("retries must be 1 to 2147483647, but is " + retries);
  }

  private static int takeAll(RetryQuota quota) {
    int taken = 0;
    while (quota.take()) {
      taken++;
    }
    return taken;
  }
}
