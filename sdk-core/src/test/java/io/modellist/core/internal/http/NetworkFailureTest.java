package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.CANARY;
import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Failures of the network. Each names the host and port, and says whether to try again. */
class NetworkFailureTest {
  private final Loopback http;

  NetworkFailureTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private static void assertRepeatable(Failure.NoAnswer failure) {
    assertThat(failure.repeatable()).isTrue();
    assertThat(failure.stale()).isFalse();
  }

  @Test
  void aRefusedConnectionNamesHostAndPort() {
    HttpUrl nobody = http.server.url("/");
    http.server.close();

    AttemptResult<String> result = http.get(nobody);

    Failure.NoAnswer failure = Loopback.failure(Failure.NoAnswer.class, result);
    assertThat(failure.what())
        .isEqualTo(
            "could not connect to %s:%d: Connection refused"
                .formatted(nobody.host(), nobody.port()));
    assertRepeatable(failure);
    assertThat(result.requests()).isEqualTo(1);
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

    Failure.NoAnswer failure = Loopback.failure(Failure.NoAnswer.class, http.get(url));

    assertThat(failure.what()).isEqualTo("the host name no-such-host.example was not found");
    assertRepeatable(failure);
  }

  @Test
  void aConnectTimeoutNamesItsLimit() {
    http.connectTimeout = Duration.ofMillis(1500);
    http.lent = new OkHttpClient.Builder().socketFactory(new Unreachable()).build();

    Failure.NoAnswer failure = http.failure(Failure.NoAnswer.class, "/");

    assertThat(failure.what())
        .isEqualTo("could not connect to " + http.hostAndPort() + " within 1.5 s (connectTimeout)");
    assertThat(Unreachable.lastTimeout).isEqualTo(1500);
    assertRepeatable(failure);
  }

  @Test
  void aNewConnectionThatIsClosedBeforeTheResponseIsNotStale() {
    http.answers(ok("never").onResponseStart(new SocketEffect.CloseSocket()));

    Failure.NoAnswer failure = http.failure(Failure.NoAnswer.class, "/");

    assertThat(failure.what())
        .isEqualTo(http.hostAndPort() + " sent no response: it closed the connection");
    assertRepeatable(failure);
    assertThat(http.requestCount()).isEqualTo(1);
  }

  @Test
  void aReusedConnectionThatTheServerClosedWhileIdleIsStale() {
    http.answers(ok("first").onResponseEnd(new SocketEffect.CloseSocket()), ok("second"));
    assertThat(http.text("/")).isEqualTo("first");

    Failure.NoAnswer failure = http.failure(Failure.NoAnswer.class, "/");

    assertThat(failure.stale()).isTrue();
    assertThat(failure.repeatable()).isTrue();
    assertThat(http.text("/")).isEqualTo("second");
  }

  @Test
  void afterAStaleConnectionTheOtherIdleOnesAreNotTried() throws Exception {
    MockResponse.Builder last =
        ok("early")
            .headersDelay(300, TimeUnit.MILLISECONDS)
            .onResponseEnd(new SocketEffect.CloseSocket());
    http.answers(last, last, last, ok("late"));
    List<CompletableFuture<String>> atOnce =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> http.text("/"), task -> new Thread(task).start()))
            .limit(3)
            .toList();
    atOnce.forEach(text -> assertThat(text.join()).isEqualTo("early"));

    assertThat(http.failure(Failure.NoAnswer.class, "/").stale()).isTrue();

    assertThat(http.text("/")).isEqualTo("late");
  }

  @Test
  void aStaleConnectionToAProxyNamesTheProxy() {
    http.lent = new OkHttpClient.Builder().proxy(http.server.getProxyAddress()).build();
    http.answers(ok("first").onResponseEnd(new SocketEffect.CloseSocket()));
    HttpUrl url = HttpUrl.get("http://service.example/");
    assertThat(http.get(url)).isInstanceOf(AttemptResult.Delivered.class);

    Failure.NoAnswer failure = Loopback.failure(Failure.NoAnswer.class, http.get(url));

    assertThat(failure.stale()).isTrue();
    assertThat(failure.what())
        .startsWith(
            "service.example:80 sent no response through the proxy " + http.server.getHostName());
  }

  @Test
  void aReusedConnectionThatBreaksInTheBodyIsNotStale() {
    http.answers(
        ok("first"), ok("x".repeat(100_000)).onResponseBody(new SocketEffect.CloseSocket()));
    assertThat(http.text("/")).isEqualTo("first");

    assertRepeatable(http.failure(Failure.NoAnswer.class, "/"));
  }

  @Test
  void aServerThatDoesNotSpeakHttpIsAFailureWithoutTheKeyThatItEchoes() throws Exception {
    try (ServerSocket other = new ServerSocket(0)) {
      Thread server = new Thread(() -> respondOnce(other, "220 mail " + CANARY + "\r\n\r\n"));
      server.start();
      HttpUrl url = HttpUrl.get("http://127.0.0.1:" + other.getLocalPort() + "/");

      Failure.NoAnswer failure = Loopback.failure(Failure.NoAnswer.class, http.get(url));

      assertThat(failure.what()).contains("127.0.0.1:" + other.getLocalPort(), "220 mail ***");
      assertRepeatable(failure);
      assertThat(failure.cause()).isNull();
      server.join();
    }
  }

  @Test
  void httpsToAServerWithoutTlsSaysSo() throws Exception {
    try (ServerSocket plain = new ServerSocket(0)) {
      Thread server = new Thread(() -> respondOnce(plain, "HTTP/1.1 400 Bad Request\r\n\r\n"));
      server.start();
      HttpUrl url = HttpUrl.get("https://127.0.0.1:" + plain.getLocalPort() + "/");

      Failure.NoAnswer failure = Loopback.failure(Failure.NoAnswer.class, http.get(url));

      assertThat(failure.what()).endsWith(" failed: its response is not TLS");
      server.join();
    }
  }

  @Test
  void aLentClientThatForbidsPlainHttpIsNotRepeated() {
    http.lent =
        new OkHttpClient.Builder().connectionSpecs(List.of(ConnectionSpec.MODERN_TLS)).build();

    Failure.NoAnswer failure = http.failure(Failure.NoAnswer.class, "/");

    assertThat(failure.what())
        .startsWith("cannot connect to " + http.hostAndPort() + ": CLEARTEXT");
    assertThat(failure.repeatable()).isFalse();
  }

  @Test
  void aBodyWithAStatusThatForbidsOneIsAFailure() {
    http.answers(status(204).body("but"));

    assertRepeatable(http.failure(Failure.NoAnswer.class, "/"));
  }

  private static void respondOnce(ServerSocket server, String response) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read(new byte[4096]);
      socket.getOutputStream().write(response.getBytes(UTF_8));
    } catch (IOException expected) {
      // The client's side of the test shows it.
    }
  }

  /** Sockets that reach the connect timeout at once. */
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
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new AssertionError();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new AssertionError();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new AssertionError();
    }
  }
}
