package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.LONG;
import static io.modellist.core.internal.http.Loopback.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.internal.json.Notes;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** An attempt ends at its time limit. A test that fails takes 30 seconds. */
@Timeout(20)
@ParameterizedClass
@ValueSource(booleans = {true, false})
class WaitingTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  private final Loopback http;

  WaitingTest(boolean lent) throws Exception {
    http = new Loopback();
    http.lent = lent ? new OkHttpClient() : null;
  }

  @AfterEach
  void close() {
    http.close();
  }

  private static MockResponse.Builder silent() {
    return ok("never").onResponseStart(SocketEffect.Stall.INSTANCE);
  }

  private static void assertOutOfTime(AttemptResult<String> result, Duration limit) {
    assertThat(Loopback.failure(Failure.OutOfTime.class, result))
        .isEqualTo(new Failure.OutOfTime(Failure.Scope.ATTEMPT, limit));
  }

  @Test
  void aSilentServerIsWaitedForUntilTheLimit() {
    http.answers(silent());

    AttemptResult<String> result = http.attempt(new TextDecoder(), "/", SHORT);

    assertOutOfTime(result, SHORT);
    assertThat(result.requests()).isEqualTo(1);
  }

  @Test
  void aTrickleEndsAtTheLimit() {
    http.answers(ok("x".repeat(1000)).throttleBody(1, 50, TimeUnit.MILLISECONDS));

    assertOutOfTime(http.attempt(new TextDecoder(), "/", SHORT), SHORT);
  }

  @Test
  void aRedirectDoesNotExtendTheLimit() {
    http.answers(Loopback.status(302).addHeader("Location", "/next"), silent());

    assertOutOfTime(http.attempt(new TextDecoder(), "/", SHORT), SHORT);
  }

  @Test
  void aNameLookupThatHangsEndsAtTheLimit() {
    CountDownLatch tested = new CountDownLatch(1);
    http.names =
        host -> {
          uninterruptibly(tested);
          throw new UnknownHostException(host);
        };
    if (http.lent != null) {
      http.lent = http.lent.newBuilder().dns(http.names).build();
    }

    assertOutOfTime(http.attempt(new TextDecoder(), "/", SHORT), SHORT);
    tested.countDown();
  }

  @Test
  void withNoTimeLeftNothingIsSent() {
    assertOutOfTime(http.attempt(new TextDecoder(), "/", Duration.ZERO), Duration.ZERO);
    assertThat(http.requestCount()).isZero();
  }

  @Test
  void theLongestLimitOfTheSettingsIsAccepted() {
    Duration longest = Duration.ofDays(3650);

    assertThat(http.answers(ok("x")).attempt(new TextDecoder(), "/", longest))
        .isInstanceOf(AttemptResult.Delivered.class);
  }

  @Test
  void moreThanFiveCallsToOneHostRunAtTheSameTime() throws Exception {
    int calls = 12;
    CyclicBarrier together = new CyclicBarrier(calls);
    TextDecoder meeting =
        new TextDecoder() {
          @Override
          public String decode(InputStream body, Notes notes) {
            try {
              together.await(10, TimeUnit.SECONDS);
              return "met";
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        };
    http.transport();
    List<CompletableFuture<AttemptResult<String>>> results =
        Stream.generate(() -> ok("x"))
            .limit(calls)
            .map(http::answers)
            .map(
                one ->
                    CompletableFuture.supplyAsync(() -> one.attempt(meeting, "/", LONG), THREADS))
            .toList();

    for (CompletableFuture<AttemptResult<String>> result : results) {
      assertThat(result.get()).isInstanceOf(AttemptResult.Delivered.class);
    }
  }

  private static final Executor THREADS = task -> new Thread(task).start();

  @Test
  void headersOfACallAreNotSentWithTheNextOne() throws Exception {
    http.answers(ok("x"), ok("y"));
    http.get(http.server.url("/"), Map.of("X-One", "1"));
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
