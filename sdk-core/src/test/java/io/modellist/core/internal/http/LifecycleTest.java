package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.LONG;
import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.Outcome;
import io.modellist.core.internal.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180) // it takes 5 s; a machine that does much else besides needs more
class LifecycleTest {
  @Test
  void afterEachKindOfOutcomeNoConnectionIsHeld() throws Exception {
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
      assertNoConnectionIsHeldAfter(kind, new Texts());
    }
    assertNoConnectionIsHeldAfter(ok("x"), failing());
  }

  private static void assertNoConnectionIsHeldAfter(MockResponse.Builder response, Texts reading)
      throws Exception {
    Semaphore ended = new Semaphore(0);
    ConnectionPool pool = new ConnectionPool();
    try (Loopback http = new Loopback()) {
      http.lent =
          new OkHttpClient.Builder().connectionPool(pool).eventListener(counting(ended)).build();
      http.answers(response);
      try {
        http.attempt(reading, "/", Duration.ofSeconds(1));
      } catch (IllegalStateException defect) {
        assertThat(defect).hasMessage("a defect");
      }
      assertThat(ended.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      assertThat(pool.connectionCount()).isEqualTo(pool.idleConnectionCount());
    }
  }

  private static Texts failing() {
    return new Texts() {
      @Override
      public String success(InputStream body, UnaryOperator<String> mask) {
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
  void theNextAttemptGetsTheConnectionOfTheOneBefore() throws Exception {
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
  void ourThreadsAreDaemons() throws Exception {
    try (Loopback http = new Loopback()) {
      CompletableFuture<Thread> reader = new CompletableFuture<>();
      http.answers(ok("x")).attempt(noting(reader), "/", LONG);

      assertThat(reader.get().isDaemon()).isTrue();
      assertThat(reader.get()).isNotSameAs(Thread.currentThread());
    }
  }

  @Test
  void aThousandClientsLeaveNoThread() throws Exception {
    try (Loopback http = new Loopback()) {
      for (int i = 0; i < 1000; i++) {
        http.answers(ok("x"));
        CompletableFuture<Thread> reader = new CompletableFuture<>();
        Outcome<String> outcome = http.attempt(noting(reader), "/", LONG);
        http.closeTransport();

        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        reader.get().join(10_000);
        assertThat(reader.get().isAlive()).isFalse();
      }
    }
  }

  private static Texts noting(CompletableFuture<Thread> reader) {
    return new Texts() {
      @Override
      public String success(InputStream body, UnaryOperator<String> mask) {
        reader.complete(Thread.currentThread());
        return "read";
      }
    };
  }

  @Test
  void closeClosesOurIdleConnections() throws Exception {
    try (ServerSocket server = new ServerSocket(0);
        Loopback http = new Loopback()) {
      CompletableFuture<Integer> next = new CompletableFuture<>();
      new Thread(() -> next.complete(afterOneAnswer(server))).start();
      HttpUrl url = HttpUrl.get("http://127.0.0.1:" + server.getLocalPort() + "/");
      assertThat(http.transport().attempt(url, Map.of(), new Texts(), LONG, new Stop()))
          .isInstanceOf(Outcome.Delivered.class);
      assertThat(next).isNotDone();

      http.transport().close();

      assertThat(next.get()).isEqualTo(-1);
    }
  }

  /** What comes on a connection after it was answered once. */
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
