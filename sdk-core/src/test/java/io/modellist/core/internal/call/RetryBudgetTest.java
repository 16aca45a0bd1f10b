package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.ModelListException;
import io.modellist.core.NotFoundException;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.TransportException;
import io.modellist.core.simulation.FakeTime;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryBudgetTest {
  private static final Failure DOWN = Simulation.refused(503, Map.of());
  private static final String USED_UP = "Not retried: the client's retry budget is used up.";

  private final Simulation service = Simulation.pageNumbers(2, 2);
  private ClientContext<TestModel> client;

  RetryBudgetTest() {
    service.retry = RetryPolicy.DEFAULT;
    service.time.random = 0; // waits take no time, so that none of it pays into the budget
    client = service.context();
  }

  @Test
  void afterAHundredRetriesAFailureIsThrownAtOnce() {
    down(DOWN);
    for (int call = 1; call <= 33; call++) {
      assertThat(failure()).hasMessageContaining("(attempt 4)").hasMessageNotContaining(USED_UP);
    }
    assertThat(failure()).hasMessageContaining("(attempt 2)").hasMessageContaining(USED_UP);
    assertThat(failure())
        .hasMessage(
            "simulated: refused GET http://localhost/models?page=1 with 503 made_up: words. "
                + USED_UP
                + " See docs/troubleshooting.md#retry-budget");
    assertThat(service.asked).hasSize(33 * 4 + 2 + 1);
  }

  @Test
  void earlierFailuresAreNotBlamedOnTheBudget() {
    with(new RetryBudget(1));
    down(DOWN);
    assertThat(failure().getSuppressed()[0]).hasMessageNotContaining(USED_UP);
  }

  @Test
  void connectionFaultsAndAttemptsThatTookTooLongSayItToo() {
    with(new RetryBudget(1));
    down(new Failure.NoAnswer("reset", new IOException("reset"), true, false));
    failure();
    assertThat(failure()).isInstanceOf(TransportException.class).hasMessageContaining(USED_UP);
    down(new Failure.OutOfTime(Failure.Scope.ATTEMPT, Duration.ofSeconds(30)));
    assertThat(failure()).isInstanceOf(TransportException.class).hasMessageContaining(USED_UP);
  }

  @Test
  void whatIsNotRetriedAnywayIsNotBlamedOnTheBudget() {
    spendAll();
    down(Simulation.refused(404, Map.of()));
    assertThat(failure()).isInstanceOf(NotFoundException.class).hasMessageNotContaining(USED_UP);
    down(Simulation.refused(429, Map.of("retry-after", List.of("3600"))));
    assertThat(failure()).hasMessageNotContaining(USED_UP);
  }

  @Test
  void aClientWithoutRetriesNeverHearsOfTheBudget() {
    service.retry = RetryPolicy.DEFAULT.withMaxAttempts(1);
    with(new RetryBudget(1));
    down(DOWN);
    for (int call = 1; call <= 5; call++) {
      assertThat(failure()).hasMessageNotContaining(USED_UP).hasMessageEndingWith("#server-errors");
    }
    assertThat(service.asked).hasSize(5);
  }

  @Test
  void everyPageOfAListingMayNeedAllItsAttempts() {
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
  void aRetryThatWorksCostsNothing() {
    with(new RetryBudget(1));
    for (int call = 1; call <= 20; call++) {
      service.failures.put(service.asked.size() + 1, DOWN);
      assertThat(list()).hasSize(2);
    }
  }

  @Test
  void fiveCallsWithoutARetryEarnOne() {
    spendAll();
    up();
    for (int call = 1; call <= 5; call++) {
      assertThat(retriesLeft()).isZero();
      list();
    }
    assertThat(retriesLeft()).isEqualTo(1);
  }

  @Test
  void aRefusalThatIsNotRepeatedShowsThatTheServiceIsWell() {
    spendAll();
    down(Simulation.refused(404, Map.of()));
    for (int call = 1; call <= 5; call++) {
      failure();
    }
    assertThat(retriesLeft()).isEqualTo(1);
  }

  @Test
  void oneRetryComesBackEveryTenSecondsUpToTheWhole() {
    spendAll();
    service.time.pass(Duration.ofMillis(9_999));
    assertThat(retriesLeft()).isZero();
    service.time.pass(Duration.ofMillis(1));
    assertThat(retriesLeft()).isEqualTo(1);
    service.time.pass(Duration.ofDays(30));
    assertThat(retriesLeft()).isEqualTo(100);
  }

  @Test
  void goodAnswersDoNotFillItBeyondTheWhole() {
    for (int call = 1; call <= 50; call++) {
      list();
    }
    assertThat(retriesLeft()).isEqualTo(100);
  }

  @Test
  void theRepeatAfterAClosedIdleConnectionIsFree() {
    spendAll();
    up();
    Failure stale = new Failure.NoAnswer("reset", new IOException("reset"), true, true);
    service.failures.put(service.asked.size() + 1, stale);
    assertThat(list()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void aRetryThatAnInterruptPreventedIsGivenBack(double random) {
    with(new RetryBudget(1));
    service.time.random = random; // without a wait, the attempt itself sees the interrupt
    down(DOWN);
    service.changes.put(1, () -> Thread.currentThread().interrupt());
    try {
      assertThat(failure()).isInstanceOf(CancelledException.class);
    } finally {
      Thread.interrupted();
    }
    service.time.random = 0;
    assertThat(retriesLeft()).isEqualTo(1);
  }

  @Test
  void threadsTakeNoMoreThanThereIs() {
    int retries = 300_000;
    RetryQuota quota = new RetryQuota(new RetryBudget(retries), new FakeTime());
    List<CompletableFuture<Integer>> threads =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> takeAll(quota)))
            .limit(4)
            .toList();
    assertThat(threads.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(retries);
  }

  @Test
  void eachClientHasItsOwn() {
    spendAll();
    client = service.context();
    assertThat(retriesLeft()).isEqualTo(100);
  }

  @Test
  void anUnlimitedBudgetLeavesItToThePolicy() {
    with(RetryBudget.UNLIMITED);
    down(DOWN);
    for (int call = 1; call <= 500; call++) {
      assertThat(failure()).hasMessageContaining("(attempt 4)");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aBudgetOfNothingIsRefused(int retries) {
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

  private void with(RetryBudget budget) {
    service.retryBudget = budget;
    client = service.context();
  }

  private void down(Failure fault) {
    for (int request = 1; request <= 3000; request++) {
      service.failures.put(service.asked.size() + request, fault);
    }
  }

  private void up() {
    service.failures.clear();
  }

  private List<TestModel> list() {
    return service.listing(client, List.of()).toList();
  }

  private ModelListException failure() {
    return catchThrowableOfType(ModelListException.class, this::list);
  }

  private void spendAll() {
    down(DOWN);
    while (failure().request().orElseThrow().attempts() > 1) {}
  }

  /** Spends them. */
  private int retriesLeft() {
    down(DOWN);
    int left = 0;
    int attempts = failure().request().orElseThrow().attempts();
    while (attempts > 1) {
      left += attempts - 1;
      attempts = failure().request().orElseThrow().attempts();
    }
    up();
    return left;
  }
}
