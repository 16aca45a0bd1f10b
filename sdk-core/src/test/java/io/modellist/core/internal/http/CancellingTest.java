package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.LONG;
import static io.modellist.core.internal.http.Loopback.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Credential;
import io.modellist.core.internal.Fault;
import io.modellist.core.internal.Outcome;
import io.modellist.core.internal.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each test would run into {@link Loopback#LONG} if what it claims were not so. */
@Timeout(20)
class CancellingTest {
  private final Loopback http;

  CancellingTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private static MockResponse.Builder silent() {
    return ok("never").onResponseStart(SocketEffect.Stall.INSTANCE);
  }

  /** An attempt in another thread, and whether its interrupt flag was set afterwards. */
  private record Waiting(Thread thread, CompletableFuture<Outcome<String>> outcome) {
    Fault.Cancelled cancelled() throws Exception {
      return Loopback.fault(Fault.Cancelled.class, outcome.get(10, TimeUnit.SECONDS));
    }
  }

  private Waiting waiting(CompletableFuture<Boolean> flag) {
    http.transport();
    CompletableFuture<Outcome<String>> outcome = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              Outcome<String> ended = http.get("/");
              flag.complete(Thread.currentThread().isInterrupted());
              outcome.complete(ended);
            });
    thread.start();
    return new Waiting(thread, outcome);
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
    Texts stuck =
        new Texts() {
          @Override
          public String success(InputStream body, UnaryOperator<String> mask) {
            reading.countDown();
            uninterruptibly(tested);
            return "late";
          }
        };
    http.answers(ok("x")).transport();
    CompletableFuture<Outcome<String>> outcome = new CompletableFuture<>();
    Thread thread = new Thread(() -> outcome.complete(http.attempt(stuck, "/", LONG)));
    thread.start();
    reading.await();

    thread.interrupt();

    assertThat(Loopback.fault(Fault.Cancelled.class, outcome.get()).interrupted()).isTrue();
    tested.countDown();
  }

  @Test
  void anInterruptedThreadSendsNothingAndAsksForNoCredential() {
    http.credential =
        Credential.supplier(
            () -> {
              throw new AssertionError("asked");
            });
    http.transport();
    Thread.currentThread().interrupt();

    Outcome<String> outcome = http.get("/");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(Loopback.fault(Fault.Cancelled.class, outcome).interrupted()).isTrue();
    assertThat(outcome.requests()).isZero();
  }

  @Test
  void anInterruptInsideTheSupplierIsNoFailureOfTheCredential() {
    http.credential =
        Credential.supplier(
            () -> {
              Thread.currentThread().interrupt();
              throw new IllegalStateException("interrupted");
            });

    Fault.Cancelled cancelled = http.fault(Fault.Cancelled.class, "/");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(cancelled.interrupted()).isTrue();
  }

  @Test
  void closeEndsTheWaitOfOtherThreads() throws Exception {
    http.answers(silent(), silent());
    List<Waiting> both = Stream.of(1, 2).map(i -> waiting(new CompletableFuture<>())).toList();
    http.server.takeRequest();
    http.server.takeRequest();

    http.transport().close();

    for (Waiting waiting : both) {
      assertThat(waiting.cancelled().interrupted()).isFalse();
    }
  }

  @Test
  void afterCloseNothingIsSent() {
    http.transport().close();

    Outcome<String> outcome = http.get("/");

    assertThat(Loopback.fault(Fault.Cancelled.class, outcome).interrupted()).isFalse();
    assertThat(outcome.requests()).isZero();
    assertThat(http.requestCount()).isZero();
  }

  @Test
  void closeInsideTheSupplierIsStillBeforeTheRequest() {
    http.credential =
        Credential.supplier(
            () -> {
              http.transport().close();
              return Credential.none();
            });

    assertThat(http.fault(Fault.Cancelled.class, "/").interrupted()).isFalse();
    assertThat(http.requestCount()).isZero();
  }

  @Test
  void aStopEndsItsOwnWaitAlone() throws Exception {
    http.answers(silent(), silent()).transport();
    Stop stop = new Stop();
    CompletableFuture<Outcome<String>> stopped =
        CompletableFuture.supplyAsync(() -> get(stop), THREADS);
    http.server.takeRequest();
    CompletableFuture<Outcome<String>> other =
        CompletableFuture.supplyAsync(() -> get(new Stop()), THREADS);
    http.server.takeRequest();

    stop.set();

    assertThat(Loopback.fault(Fault.Cancelled.class, stopped.get()).interrupted()).isFalse();
    assertThat(other).isNotDone();
    assertThat(Loopback.fault(Fault.Cancelled.class, get(stop)).interrupted()).isFalse();
    assertThat(http.requestCount()).isEqualTo(2);
  }

  private Outcome<String> get(Stop stop) {
    return http.transport().attempt(http.server.url("/"), Map.of(), new Texts(), LONG, stop);
  }

  private static final Executor THREADS = task -> new Thread(task).start();

  /** The ways in which an attempt on a silent server ends, each of which must free the server. */
  private enum End {
    INTERRUPT,
    STOP,
    CLOSE,
    LIMIT
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void whatEndsTheWaitEndsTheConnectionToo(End end) throws Exception {
    OkHttpTransport transport = http.transport();
    Stop stop = new Stop();
    Duration limit = end == End.LIMIT ? Duration.ofMillis(200) : LONG;
    try (ServerSocket server = new ServerSocket(0)) {
      HttpUrl url = HttpUrl.get("http://127.0.0.1:" + server.getLocalPort() + "/");
      Thread reader = new Thread(() -> transport.attempt(url, Map.of(), new Texts(), limit, stop));
      reader.start();
      try (Socket socket = server.accept()) {
        assertThat(socket.getInputStream().read(new byte[8192])).isPositive();
        switch (end) {
          case INTERRUPT -> reader.interrupt();
          case STOP -> stop.set();
          case CLOSE -> transport.close();
          case LIMIT -> {} // passes by itself
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
