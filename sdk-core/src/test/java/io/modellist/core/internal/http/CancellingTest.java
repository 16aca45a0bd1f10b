package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.LONG;
import static io.modellist.core.internal.http.Loopback.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Credential;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.internal.json.Notes;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An attempt ends when it is canceled. A test that fails takes 30 seconds. */
@Timeout(20)
@ParameterizedClass
@ValueSource(booleans = {true, false})
class CancellingTest {
  private final Loopback http;

  CancellingTest(boolean lent) throws Exception {
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

  /** An attempt that waits in another thread. */
  private record Waiting(Thread thread, CompletableFuture<AttemptResult<String>> result) {
    Failure.Cancelled cancelled() throws Exception {
      return Loopback.failure(Failure.Cancelled.class, result.get(10, TimeUnit.SECONDS));
    }
  }

  /** Starts an attempt; the flag reports whether its thread is interrupted afterwards. */
  private Waiting waiting(CompletableFuture<Boolean> flag) {
    http.transport();
    CompletableFuture<AttemptResult<String>> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              AttemptResult<String> ended = http.get("/");
              flag.complete(Thread.currentThread().isInterrupted());
              result.complete(ended);
            });
    thread.start();
    return new Waiting(thread, result);
  }

  @Test
  void anInterruptEndsTheWaitAndKeepsTheFlag() throws Exception {
    http.answers(silent());
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Waiting waiting = waiting(flag);
    http.server.takeRequest();

    waiting.thread().interrupt();

    assertThat(waiting.cancelled().interrupted()).isTrue();
    assertThat(flag.get()).isTrue();
  }

  @Test
  void anInterruptEndsTheWaitForABody() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch tested = new CountDownLatch(1);
    TextDecoder stuck =
        new TextDecoder() {
          @Override
          public String decode(InputStream body, Notes notes) {
            reading.countDown();
            uninterruptibly(tested);
            return "late";
          }
        };
    http.answers(ok("x")).transport();
    CompletableFuture<AttemptResult<String>> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> result.complete(http.attempt(stuck, "/", LONG)));
    thread.start();
    reading.await();

    thread.interrupt();

    assertThat(Loopback.failure(Failure.Cancelled.class, result.get()).interrupted()).isTrue();
    tested.countDown();
  }

  @Test
  void anInterruptedThreadSendsNothingAndCallsNoSupplier() {
    http.credential =
        Credential.supplier(
            () -> {
              throw new AssertionError("called");
            });
    http.transport();
    Thread.currentThread().interrupt();

    AttemptResult<String> result = http.get("/");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(Loopback.failure(Failure.Cancelled.class, result).interrupted()).isTrue();
    assertThat(result.requests()).isZero();
  }

  @Test
  void anInterruptInsideTheSupplierIsNotAFailureOfTheCredential() {
    http.credential =
        Credential.supplier(
            () -> {
              Thread.currentThread().interrupt();
              throw new IllegalStateException("interrupted");
            });

    Failure.Cancelled cancelled = http.failure(Failure.Cancelled.class, "/");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(cancelled.interrupted()).isTrue();
  }

  @Test
  void cancellingTheClientEndsAllItsAttempts() throws Exception {
    http.answers(silent(), silent());
    List<Waiting> both = Stream.of(1, 2).map(i -> waiting(new CompletableFuture<>())).toList();
    http.server.takeRequest();
    http.server.takeRequest();

    http.cancellation.cancel();

    for (Waiting waiting : both) {
      assertThat(waiting.cancelled().interrupted()).isFalse();
    }
  }

  @Test
  void afterCancellationNothingIsSent() {
    http.cancellation.cancel();

    AttemptResult<String> result = http.get("/");

    assertThat(Loopback.failure(Failure.Cancelled.class, result).interrupted()).isFalse();
    assertThat(result.requests()).isZero();
    assertThat(http.requestCount()).isZero();
  }

  @Test
  void cancellationInsideTheSupplierPreventsTheRequest() {
    http.credential =
        Credential.supplier(
            () -> {
              http.cancellation.cancel();
              return Credential.none();
            });

    assertThat(http.failure(Failure.Cancelled.class, "/").interrupted()).isFalse();
    assertThat(http.requestCount()).isZero();
  }

  @Test
  void cancellingOneWalkLeavesTheOthersAlone() throws Exception {
    http.answers(silent(), silent()).transport();
    Cancellation walk = http.cancellation.child();
    CompletableFuture<AttemptResult<String>> cancelled =
        CompletableFuture.supplyAsync(() -> get(walk), THREADS);
    http.server.takeRequest();
    CompletableFuture<AttemptResult<String>> other =
        CompletableFuture.supplyAsync(() -> get(http.cancellation.child()), THREADS);
    http.server.takeRequest();

    walk.cancel();

    assertThat(Loopback.failure(Failure.Cancelled.class, cancelled.get()).interrupted()).isFalse();
    assertThat(other).isNotDone();
    assertThat(Loopback.failure(Failure.Cancelled.class, get(walk)).interrupted()).isFalse();
    assertThat(http.requestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void overHttp2TheEndOfAnAttemptLeavesTheConnectionToOtherAttempts(End end) throws Exception {
    http.useTls();
    http.lent = http.lent == null ? null : http.ours.build();
    CountDownLatch tested = new CountDownLatch(1);
    http.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (request.getExchangeIndex() == 1) {
              uninterruptibly(tested);
            }
            return ok("answer").build();
          }
        });
    assertThat(http.text("/")).isEqualTo("answer");
    HttpTransport transport = http.transport();
    Cancellation walk = new Cancellation();
    Duration limit = end == End.TIME_LIMIT ? Duration.ofMillis(200) : LONG;
    CompletableFuture<AttemptResult<String>> result = new CompletableFuture<>();
    Thread reader = new Thread(() -> result.complete(attempt(transport, limit, walk)));
    reader.start();
    http.server.takeRequest();
    http.server.takeRequest();
    switch (end) {
      case INTERRUPT -> {
        awaitWaiting(reader); // An interrupt while it still writes breaks the connection.
        reader.interrupt();
      }
      case TIME_LIMIT -> {} // passes by itself
      default -> walk.cancel();
    }
    assertThat(result.get(10, TimeUnit.SECONDS)).isInstanceOf(AttemptResult.Failed.class);

    assertThat(http.text("/")).isEqualTo("answer");
    assertThat(http.server.takeRequest().getConnectionIndex()).isZero();
    tested.countDown();
  }

  /** Waits until a thread waits for another one, which it does not do while it writes. */
  private static void awaitWaiting(Thread thread) {
    Set<Thread.State> waiting = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);
    while (!waiting.contains(thread.getState())) {
      Thread.onSpinWait();
    }
  }

  private AttemptResult<String> get(Cancellation walk) {
    return attempt(http.transport(), LONG, walk);
  }

  private AttemptResult<String> attempt(
      HttpTransport transport, Duration limit, Cancellation walk) {
    return transport.attempt(
        http.server.url("/"), http.callHeaders(Map.of()), new TextDecoder(), limit, walk, false);
  }

  private static final Executor THREADS = task -> new Thread(task).start();

  /** The ways in which an attempt at a silent server ends. Each must release the server. */
  private enum End {
    INTERRUPT,
    CANCELLED_WALK,
    CANCELLED_CLIENT,
    TIME_LIMIT
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void theEndOfAnAttemptClosesItsConnection(End end) throws Exception {
    HttpTransport transport = http.transport();
    Cancellation walk = http.cancellation.child();
    Duration limit = end == End.TIME_LIMIT ? Duration.ofMillis(200) : LONG;
    try (ServerSocket server = new ServerSocket(0)) {
      HttpUrl url = HttpUrl.get("http://127.0.0.1:" + server.getLocalPort() + "/");
      Thread reader =
          new Thread(
              () ->
                  transport.attempt(
                      url, http.callHeaders(Map.of()), new TextDecoder(), limit, walk, false));
      reader.start();
      try (Socket socket = server.accept()) {
        assertThat(socket.getInputStream().read(new byte[8192])).isPositive();
        switch (end) {
          case INTERRUPT -> reader.interrupt();
          case CANCELLED_WALK -> walk.cancel();
          case CANCELLED_CLIENT -> http.cancellation.cancel();
          case TIME_LIMIT -> {} // passes by itself
        }
        socket.setSoTimeout(10_000);
        assertThat(closedByPeer(socket)).isTrue();
      }
    }
  }

  private static boolean closedByPeer(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() == -1;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (SocketException reset) {
      return true;
    }
  }

  private static void uninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
