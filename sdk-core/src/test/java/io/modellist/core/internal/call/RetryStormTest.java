package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.RequestOptions;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
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

/** Many threads of one client call a service that is down. */
class RetryStormTest {
  private static final int THREADS = 50;
  private static final int CALLS = 40;

  @Test
  void fiftyThreadsSendOneRequestPerCallAndTheBudgetOnTop() throws Exception {
    assertThat(requestsWith(RetryBudget.DEFAULT)).isEqualTo(THREADS * CALLS + 100);
  }

  @Test
  void withoutALimitTheySendFourRequestsPerCall() throws Exception {
    assertThat(requestsWith(RetryBudget.UNLIMITED)).isEqualTo(THREADS * CALLS * 4);
  }

  private static int requestsWith(RetryBudget budget) throws Exception {
    AtomicInteger requests = new AtomicInteger();
    ClientContext<TestModel> context = context(budget, requests);
    ModelRequest request = new ModelRequest(RequestPath.of("model"), List.of());
    Callable<Void> calls =
        () -> {
          for (int call = 0; call < CALLS; call++) {
            assertThat(
                    new Retrier<>(context, Call.of(context, request, RequestOptions.defaults()))
                        .call()
                        .last())
                .isInstanceOf(AttemptResult.Failed.class);
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

  private static ClientContext<TestModel> context(RetryBudget budget, AtomicInteger requests) {
    Simulation service = Simulation.pageNumbers(1, 1);
    service.retry = RetryPolicy.DEFAULT;
    service.retryBudget = budget;
    service.time.random = 0; // waits take no time: the clock stands still for all threads
    ClientContext<TestModel> original = service.context();
    return new ClientContext<>(
        original.dialect(),
        original.settings(),
        new DownTransport(requests),
        original.pageDecoder(),
        original.modelDecoder());
  }

  private record DownTransport(AtomicInteger requests) implements Transport {
    @Override
    public <T> AttemptResult<T> attempt(
        HttpUrl url,
        CallHeaders headers,
        BodyDecoder<T> decoder,
        Duration limit,
        Cancellation cancellation,
        boolean onNewConnection) {
      requests.incrementAndGet();
      return new AttemptResult.Failed<>(Simulation.refused(503, Map.of()), 1);
    }

    @Override
    public String shown(HttpUrl url) {
      return url.toString();
    }

    @Override
    public void close() {}
  }
}
