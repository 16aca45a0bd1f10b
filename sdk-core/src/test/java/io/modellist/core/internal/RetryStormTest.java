package io.modellist.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.spi.ModelRequest;
import io.modellist.core.spi.RequestPath;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Many threads of one client against a service that is down. */
class RetryStormTest {
  private static final int THREADS = 50;
  private static final int CALLS = 40;

  @Test
  void fiftyThreadsSendOneRequestACallAndTheBudget() throws Exception {
    assertThat(requestsWith(RetryBudget.DEFAULT)).isEqualTo(THREADS * CALLS + 100);
  }

  @Test
  void withoutALimitTheySendFourTimesAsMany() throws Exception {
    assertThat(requestsWith(RetryBudget.UNLIMITED)).isEqualTo(THREADS * CALLS * 4);
  }

  private static int requestsWith(RetryBudget budget) throws Exception {
    AtomicInteger requests = new AtomicInteger();
    ServiceReader<TestModel> client = client(budget, requests);
    ModelRequest request = new ModelRequest(RequestPath.of("model"), List.of());
    Callable<Void> calls =
        () -> {
          for (int call = 0; call < CALLS; call++) {
            assertThatThrownBy(() -> client.get(request)).isInstanceOf(ServerException.class);
          }
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Void> thread : threads.invokeAll(Collections.nCopies(THREADS, calls))) {
        thread.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return requests.get();
  }

  private static ServiceReader<TestModel> client(RetryBudget budget, AtomicInteger requests) {
    Simulation service = Simulation.pageNumbers(1, 1);
    service.retry = RetryPolicy.DEFAULT;
    service.retryBudget = budget;
    service.time.random = 0; // waits take no time: the clock stands still for all threads
    ServiceLink<TestModel> link = service.link();
    return new ServiceReader<>(
        new ServiceLink<>(
            link.dialect(), link.settings(), new Down(requests), link.decoder(), link.stop()));
  }

  private record Down(AtomicInteger requests) implements Transport {
    @Override
    public <T> Outcome<T> attempt(
        HttpUrl url, Map<String, String> headers, Reading<T> reading, Duration limit, Stop stop) {
      requests.incrementAndGet();
      return new Outcome.Failed<>(Simulation.refused(503, Map.of()), 1);
    }

    @Override
    public String mask(String text) {
      return text;
    }

    @Override
    public void close() {}
  }
}
