package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.LONG;
import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.internal.json.Notes;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180) // takes 5 s, and more on a busy machine
class LifecycleTest {
  @Test
  void noConnectionIsHeldAfterAnyResult() throws Exception {
    List<MockResponse.Builder> kinds =
        List.of(
            ok("fine"),
            status(401).body("no"),
            status(500).body("x".repeat(200_000)),
            ok("<html>"),
            ok("x".repeat(2 << 20)),
            ok(""),
            ok("x".repeat(100_000)).onResponseBody(new SocketEffect.CloseSocket()),
            ok("never").onResponseStart(new SocketEffect.CloseSocket()),
            status(302).addHeader("Location", "https://other.example/").body("moved"),
            ok("never").onResponseStart(SocketEffect.Stall.INSTANCE));
    for (MockResponse.Builder kind : kinds) {
      assertNoConnectionIsHeldAfter(kind, new TextDecoder());
    }
    assertNoConnectionIsHeldAfter(ok("x"), failing());
  }

  private static void assertNoConnectionIsHeldAfter(
      MockResponse.Builder response, TextDecoder decoder) throws Exception {
    Semaphore ended = new Semaphore(0);
    ConnectionPool pool = new ConnectionPool();
    try (Loopback http = new Loopback()) {
      http.lent =
          new OkHttpClient.Builder().connectionPool(pool).eventListener(counting(ended)).build();
      http.answers(response);
      try {
        http.attempt(decoder, "/", Duration.ofSeconds(1));
      } catch (IllegalStateException defect) {
        assertThat(defect).hasMessage("a defect");
      }
      assertThat(ended.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      assertThat(pool.connectionCount()).isEqualTo(pool.idleConnectionCount());
    }
  }

  private static TextDecoder failing() {
    return new TextDecoder() {
      @Override
      public String decode(InputStream body, Notes notes) {
        throw new IllegalStateException("a defect");
      }
    };
  }

  private static EventListener counting(Semaphore ended) {
    return new EventListener() {
      @Override
      public void callEnd(Call call) {
        ended.release();
      }

      @Override
      public void callFailed(Call call, IOException failure) {
        ended.release();
      }
    };
  }

  @Test
  void theNextAttemptReusesTheConnection() throws Exception {
    try (Loopback http = new Loopback()) {
      http.answers(ok("1"), status(500).body("2"), status(302).addHeader("Location", "/"), ok("4"));
      http.get("/");
      http.get("/");
      http.get("/");

      for (int exchange = 0; exchange < 4; exchange++) {
        assertThat(http.server.takeRequest().getExchangeIndex()).isEqualTo(exchange);
      }
    }
  }

  @Test
  void theCallersThreadReadsTheResponse() throws Exception {
    try (Loopback http = new Loopback()) {
      CompletableFuture<Thread> reader = new CompletableFuture<>();
      http.answers(ok("x")).attempt(recording(reader), "/", LONG);

      assertThat(reader.get()).isSameAs(Thread.currentThread());
    }
  }

  @Test
  void aProxySelectorOfTheUserMayBlockSoThatAThreadOfTheSdkReads() throws Exception {
    ProxySelector before = ProxySelector.getDefault();
    try (Loopback http = new Loopback()) {
      ProxySelector.setDefault(ProxySelector.of(null));
      CompletableFuture<Thread> reader = new CompletableFuture<>();
      http.answers(ok("x")).attempt(recording(reader), "/", LONG);

      assertThat(reader.get()).isNotSameAs(Thread.currentThread());
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void theThreadsOfTheSdkAreDaemons() throws Exception {
    try (Loopback http = new Loopback()) {
      http.lent = new OkHttpClient();
      CompletableFuture<Thread> reader = new CompletableFuture<>();
      http.answers(ok("x")).attempt(recording(reader), "/", LONG);

      assertThat(reader.get().isDaemon()).isTrue();
      assertThat(reader.get()).isNotSameAs(Thread.currentThread());
    }
  }

  @Test
  void aThousandClosedClientsLeaveNoThread() throws Exception {
    try (Loopback http = new Loopback()) {
      http.lent = new OkHttpClient();
      for (int i = 0; i < 1000; i++) {
        http.answers(ok("x"));
        CompletableFuture<Thread> reader = new CompletableFuture<>();
        AttemptResult<String> result = http.attempt(recording(reader), "/", LONG);
        http.closeTransport();

        assertThat(result).isInstanceOf(AttemptResult.Delivered.class);
        reader.get().join(10_000);
        assertThat(reader.get().isAlive()).isFalse();
      }
    }
  }

  @Test
  void closeLetsAnAttemptUnderWayFinish() throws Exception {
    try (Loopback http = new Loopback()) {
      CompletableFuture<String> decoded = new CompletableFuture<>();
      CountDownLatch reading = new CountDownLatch(1);
      BodyDecoder<String> waiting =
          (body, notes) -> {
            reading.countDown();
            return decoded.join();
          };
      http.answers(ok("x")).transport();
      CompletableFuture<AttemptResult<String>> result = new CompletableFuture<>();
      new Thread(() -> result.complete(http.attempt(waiting, "/", LONG))).start();
      reading.await();

      http.transport().close();
      decoded.complete("read");

      assertThat(result.get()).isInstanceOf(AttemptResult.Delivered.class);
    }
  }

  private static TextDecoder recording(CompletableFuture<Thread> reader) {
    return new TextDecoder() {
      @Override
      public String decode(InputStream body, Notes notes) {
        reader.complete(Thread.currentThread());
        return "read";
      }
    };
  }

  @Test
  void closeClosesTheIdleConnectionsOfTheSdk() throws Exception {
    try (ServerSocket server = new ServerSocket(0);
        Loopback http = new Loopback()) {
      CompletableFuture<Integer> next = new CompletableFuture<>();
      new Thread(() -> next.complete(afterOneAnswer(server))).start();
      HttpUrl url = HttpUrl.get("http://127.0.0.1:" + server.getLocalPort() + "/");
      assertThat(http.get(url)).isInstanceOf(AttemptResult.Delivered.class);
      assertThat(next).isNotDone();

      http.transport().close();

      assertThat(next.get()).isEqualTo(-1);
    }
  }

  /** Answers once on a connection, and returns the next byte from the client; -1 at the end. */
  private static int afterOneAnswer(ServerSocket server) {
    try (Socket socket = server.accept()) {
      assertThat(socket.getInputStream().read(new byte[8192])).isPositive();
      socket
          .getOutputStream()
          .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.UTF_8));
      return socket.getInputStream().read();
    } catch (IOException e) {
      return -2;
    }
  }
}
