package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.CANARY;
import static io.modellist.core.internal.http.Loopback.LONG;
import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.Fault;
import io.modellist.core.internal.Outcome;
import io.modellist.core.internal.Stop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import javax.net.SocketFactory;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NetworkFaultTest {
  private final Loopback http;

  NetworkFaultTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private String place() {
    return http.server.getHostName() + ":" + http.server.getPort();
  }

  private static void assertRepeatable(Fault.NoAnswer fault) {
    assertThat(fault.repeatable()).isTrue();
    assertThat(fault.stale()).isFalse();
  }

  @Test
  void aRefusedConnectionNamesThePlace() {
    HttpUrl nobody = http.server.url("/");
    http.server.close();

    Outcome<String> outcome =
        http.transport().attempt(nobody, Map.of(), new Texts(), LONG, new Stop());

    Fault.NoAnswer fault = Loopback.fault(Fault.NoAnswer.class, outcome);
    assertThat(fault.what())
        .isEqualTo(
            "could not connect to %s:%d: Connection refused"
                .formatted(nobody.host(), nobody.port()));
    assertRepeatable(fault);
    assertThat(outcome.requests()).isEqualTo(1);
  }

  @Test
  void anUnknownHostIsNamed() {
    http.lent =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  throw new UnknownHostException(host + ": Name or service not known");
                })
            .build();
    HttpUrl url = HttpUrl.get("https://no-such-host.example/");

    Fault.NoAnswer fault =
        Loopback.fault(
            Fault.NoAnswer.class,
            http.transport().attempt(url, Map.of(), new Texts(), LONG, new Stop()));

    assertThat(fault.what()).isEqualTo("the host name no-such-host.example was not found");
    assertRepeatable(fault);
  }

  @Test
  void aConnectTimeoutNamesItsLimit() {
    http.connectTimeout = Duration.ofMillis(1500);
    http.lent = new OkHttpClient.Builder().socketFactory(new Unreachable()).build();

    Fault.NoAnswer fault = http.fault(Fault.NoAnswer.class, "/");

    assertThat(fault.what()).isEqualTo("could not connect to " + place() + " within 1500 ms");
    assertThat(Unreachable.lastTimeout).isEqualTo(1500);
    assertRepeatable(fault);
  }

  @Test
  void aFreshConnectionThatIsClosedBeforeTheAnswerIsNotStale() {
    http.answers(ok("never").onResponseStart(new SocketEffect.CloseSocket()));

    Fault.NoAnswer fault = http.fault(Fault.NoAnswer.class, "/");

    assertThat(fault.what()).isEqualTo(place() + " gave no answer: it closed the connection");
    assertRepeatable(fault);
    assertThat(http.requestCount()).isEqualTo(1);
  }

  @Test
  void aKeptConnectionThatTheServerClosedWhileIdleIsStale() {
    http.answers(ok("first").onResponseEnd(new SocketEffect.CloseSocket()), ok("second"));
    assertThat(http.text("/")).isEqualTo("first");

    Fault.NoAnswer fault = http.fault(Fault.NoAnswer.class, "/");

    assertThat(fault.stale()).isTrue();
    assertThat(fault.repeatable()).isTrue();
    assertThat(http.text("/")).isEqualTo("second");
  }

  @Test
  void aKeptConnectionThatBreaksAfterTheAnswerBeganIsNotStale() {
    http.answers(
        ok("first"), ok("x".repeat(100_000)).onResponseBody(new SocketEffect.CloseSocket()));
    assertThat(http.text("/")).isEqualTo("first");

    assertRepeatable(http.fault(Fault.NoAnswer.class, "/"));
  }

  @Test
  void whatIsNotHttpIsNoAnswerAndAKeyInItIsMasked() throws Exception {
    try (ServerSocket other = new ServerSocket(0)) {
      Thread server = new Thread(() -> answerOnce(other, "220 mail " + CANARY + "\r\n\r\n"));
      server.start();
      HttpUrl url = HttpUrl.get("http://127.0.0.1:" + other.getLocalPort() + "/");

      Fault.NoAnswer fault =
          Loopback.fault(
              Fault.NoAnswer.class,
              http.transport().attempt(url, Map.of(), new Texts(), LONG, new Stop()));

      assertThat(fault.what()).contains("127.0.0.1:" + other.getLocalPort(), "220 mail ***");
      assertRepeatable(fault);
      StringWriter trace = new StringWriter();
      fault.cause().printStackTrace(new PrintWriter(trace));
      assertThat(trace.toString()).contains("220 mail ***").doesNotContain("canary");
      server.join();
    }
  }

  @Test
  void aLentClientThatForbidsPlainHttpIsNotTriedAgain() {
    http.lent =
        new OkHttpClient.Builder()
            .connectionSpecs(java.util.List.of(okhttp3.ConnectionSpec.MODERN_TLS))
            .build();

    Fault.NoAnswer fault = http.fault(Fault.NoAnswer.class, "/");

    assertThat(fault.what()).startsWith("cannot connect to " + place() + ": CLEARTEXT");
    assertThat(fault.repeatable()).isFalse();
  }

  @Test
  void anAnswerWithoutContentThatHasContentIsNoAnswer() {
    http.answers(status(204).body("but"));

    assertRepeatable(http.fault(Fault.NoAnswer.class, "/"));
  }

  private static void answerOnce(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read(new byte[4096]);
      socket.getOutputStream().write(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException expected) {
      // The test sees it on its side.
    }
  }

  /** Sockets that run into the connect timeout at once. */
  private static final class Unreachable extends SocketFactory {
    static volatile int lastTimeout;

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
          lastTimeout = timeout;
          throw new SocketTimeoutException("Connect timed out");
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new AssertionError();
    }

    @Override
    public Socket createSocket(String host, int port, java.net.InetAddress local, int localPort) {
      throw new AssertionError();
    }

    @Override
    public Socket createSocket(java.net.InetAddress host, int port) {
      throw new AssertionError();
    }

    @Override
    public Socket createSocket(
        java.net.InetAddress host, int port, java.net.InetAddress local, int localPort) {
      throw new AssertionError();
    }
  }
}
