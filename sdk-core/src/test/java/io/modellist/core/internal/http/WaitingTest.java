package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.LONG;
import static io.modellist.core.internal.http.Loopback.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.Fault;
import io.modellist.core.internal.Outcome;
import io.modellist.core.internal.Stop;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each test would run into {@link Loopback#LONG} if what it claims were not so. */
@Timeout(20)
class WaitingTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  private final Loopback http;

  WaitingTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private static MockResponse.Builder silent() {
    return ok("never").onResponseStart(SocketEffect.Stall.INSTANCE);
  }

  private static void assertOutOfTime(Outcome<String> outcome, Duration limit) {
    assertThat(Loopback.fault(Fault.OutOfTime.class, outcome))
        .isEqualTo(new Fault.OutOfTime(Fault.Scope.ATTEMPT, limit));
  }

  @Test
  void aSilentServerIsWaitedForUpToTheLimit() {
    http.answers(silent());

    Outcome<String> outcome = http.attempt(new Texts(), "/", SHORT);

    assertOutOfTime(outcome, SHORT);
    assertThat(outcome.requests()).isEqualTo(1);
  }

  @Test
  void aTrickleIsCutByTheLimit() {
    http.answers(ok("x".repeat(1000)).throttleBody(1, 50, TimeUnit.MILLISECONDS));

    assertOutOfTime(http.attempt(new Texts(), "/", SHORT), SHORT);
  }

  @Test
  void aRedirectDoesNotLiftTheLimit() {
    http.answers(Loopback.status(302).addHeader("Location", "/next"), silent());

    assertOutOfTime(http.attempt(new Texts(), "/", SHORT), SHORT);
  }

  @Test
  void aNameLookupThatHangsIsCutByTheLimit() {
    CountDownLatch tested = new CountDownLatch(1);
    http.lent =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  uninterruptibly(tested);
                  throw new java.net.UnknownHostException(host);
                })
            .build();

    assertOutOfTime(http.attempt(new Texts(), "/", SHORT), SHORT);
    tested.countDown();
  }

  @Test
  void aLimitWithoutTimeSendsNothing() {
    assertOutOfTime(http.attempt(new Texts(), "/", Duration.ZERO), Duration.ZERO);
    assertThat(http.requestCount()).isZero();
  }

  @Test
  void aLimitBeyondTheClockIsNone() {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);

    assertThat(http.answers(ok("x")).attempt(new Texts(), "/", forever))
        .isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void moreThanFiveCallsOfOneHostGoAtTheSameTime() throws Exception {
    int calls = 12;
    CyclicBarrier together = new CyclicBarrier(calls);
    Texts meeting =
        new Texts() {
          @Override
          public String success(InputStream body, UnaryOperator<String> mask) {
            try {
              together.await(10, TimeUnit.SECONDS);
              return "met";
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        };
    http.transport();
    List<CompletableFuture<Outcome<String>>> outcomes =
        Stream.generate(() -> ok("x"))
            .limit(calls)
            .map(http::answers)
            .map(
                one ->
                    CompletableFuture.supplyAsync(() -> one.attempt(meeting, "/", LONG), THREADS))
            .toList();

    for (CompletableFuture<Outcome<String>> outcome : outcomes) {
      assertThat(outcome.get()).isInstanceOf(Outcome.Delivered.class);
    }
  }

  private static final java.util.concurrent.Executor THREADS = task -> new Thread(task).start();

  @Test
  void headersOfTheCallAreNotKept() throws Exception {
    http.answers(ok("x"), ok("y"));
    http.transport()
        .attempt(http.server.url("/"), Map.of("X-One", "1"), new Texts(), LONG, new Stop());
    http.get("/");

    http.server.takeRequest();
    assertThat(http.server.takeRequest().getHeaders().get("X-One")).isNull();
  }

  private static void uninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
