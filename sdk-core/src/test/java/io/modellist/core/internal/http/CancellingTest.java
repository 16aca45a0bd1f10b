package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.LONG;
import static io.modellist.core.internal.http.Loopback.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Credential;
import io.modellist.core.internal.Fault;
import io.modellist.core.internal.Outcome;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  private static void uninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
