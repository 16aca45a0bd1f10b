package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An attempt ends at once wherever a thread is blocked. A test that fails takes at least 10
 * seconds.
 */
@Timeout(40)
class BlockedThreadTest {
  private enum Place {
    NAME_LOOKUP,
    CONNECTION,
    TLS_HANDSHAKE,
    RESPONSE_HEAD,
    BODY
  }

  private enum End {
    INTERRUPT,
    CANCELLED_WALK,
    CANCELLED_CLIENT,
    TIME_LIMIT
  }

  private final CountDownLatch blocked = new CountDownLatch(1);
  private final CountDownLatch tested = new CountDownLatch(1);
  private final List<Socket> accepted = new ArrayList<>();
  private final Loopback http;
  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  BlockedThreadTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() throws IOException {
    tested.countDown();
    for (Socket socket : accepted) {
      socket.close();
    }
    server.close();
    http.close();
  }

  static Stream<Arguments> cases() {
    return Stream.of(Place.values())
        .flatMap(
            place ->
                Stream.of(End.values())
                    .flatMap(
                        end -> Stream.of(true, false).map(lent -> Arguments.of(place, end, lent))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anAttemptEndsAtOnce(Place place, End end, boolean lent) throws Exception {
    HttpUrl url = blocking(place, lent);
    HttpTransport transport = http.transport();
    Cancellation walk = http.cancellation.child();
    Duration limit = end == End.TIME_LIMIT ? Duration.ofMillis(300) : LONG;
    CompletableFuture<AttemptResult<String>> result = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () ->
                result.complete(
                    transport.attempt(
                        url, http.callHeaders(Map.of()), new TextDecoder(), limit, walk, false)));
    reader.start();
    // On a busy machine, the limit may pass before.
    assertThat(end == End.TIME_LIMIT || blocked.await(10, TimeUnit.SECONDS)).isTrue();

    switch (end) {
      case INTERRUPT -> reader.interrupt();
      case CANCELLED_WALK -> walk.cancel();
      case CANCELLED_CLIENT -> http.cancellation.cancel();
      case TIME_LIMIT -> {} // passes by itself
    }

    assertThat(Loopback.failure(Failure.class, result.get(10, TimeUnit.SECONDS)))
        .isEqualTo(
            switch (end) {
              case INTERRUPT -> new Failure.Cancelled(true);
              case TIME_LIMIT -> new Failure.OutOfTime(Failure.Scope.ATTEMPT, limit);
              default -> new Failure.Cancelled(false);
            });
  }

  /** Prepares a service that blocks the attempt there. */
  private HttpUrl blocking(Place place, boolean lent) throws IOException {
    OkHttpClient.Builder client = http.ours;
    HttpUrl url = HttpUrl.get("http://127.0.0.1:" + server.getLocalPort() + "/");
    switch (place) {
      case NAME_LOOKUP -> {
        url = url.newBuilder().host("a.example").build();
        http.names = name -> List.of(hang());
        client.dns(http.names);
      }
      case CONNECTION -> {
        fillQueue();
        client.eventListener(new Connecting());
      }
      case TLS_HANDSHAKE -> {
        url = url.newBuilder().scheme("https").build();
        serve("");
      }
      case RESPONSE_HEAD -> serve("HTTP/1.1 200 OK\r\n");
      case BODY -> serve("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\nstart");
    }
    http.lent = lent ? client.build() : null;
    return url;
  }

  private InetAddress hang() {
    try {
      blocked.countDown();
      tested.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return InetAddress.getLoopbackAddress();
  }

  /** Fills the queue of connections that were not accepted, so that the next one must wait. */
  private void fillQueue() throws IOException {
    for (int i = 0; i < 2; i++) {
      Socket waiting = new Socket();
      accepted.add(waiting);
      waiting.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
    }
  }

  /** Accepts a connection, reads the start of the request, sends this text, and is silent. */
  private void serve(String text) {
    new Thread(
            () -> {
              try {
                Socket socket = server.accept();
                accepted.add(socket);
                socket.getInputStream().read(new byte[8192]);
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                blocked.countDown();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .start();
  }

  /** Reports that the attempt starts to connect. */
  private final class Connecting extends EventListener {
    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
      blocked.countDown();
    }
  }
}
