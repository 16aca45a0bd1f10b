package io.modellist.testing;

import io.modellist.core.spi.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** An HTTP server on 127.0.0.1. */
final class LoopbackServer implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final NoDelaySockets sockets = new NoDelaySockets();

  LoopbackServer(int port, Function<SeenRequest, MockResponse> responder) {
    server.setServerSocketFactory(sockets);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            MockResponse response = respond(responder, read(request));
            // MockWebServer would send a body in response to HEAD and break the connection.
            return request.getMethod().equals("HEAD") ? withoutBody(response) : response;
          }
        });
    try {
      server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
  }

  int port() {
    return server.getPort();
  }

  boolean awaitNoConnection(Duration atMost) throws InterruptedException {
    return sockets.awaitNoConnection(atMost);
  }

  @Override
  public void close() {
    // MockWebServer waits for its threads and would throw an undeclared InterruptedException.
    boolean interrupted = Thread.interrupted();
    try {
      server.close();
    } catch (Exception e) {
      if (!(e instanceof InterruptedException)) {
        throw e;
      }
      interrupted = true; // Its sockets are already closed.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static MockResponse respond(
      Function<SeenRequest, MockResponse> responder, SeenRequest request) {
    try {
      return responder.apply(request);
    } catch (RuntimeException | AssertionError e) {
      // MockWebServer would only log the error. In a response, the test that caused it can see it.
      return Fault.sent(Reply.text(500, "the fake itself failed: " + e)).build();
    }
  }

  private static MockResponse withoutBody(MockResponse response) {
    return new MockResponse(response.getCode(), response.getHeaders(), "");
  }

  private static SeenRequest read(RecordedRequest request) {
    HttpUrl url = request.getUrl();
    List<Parameter> query = new ArrayList<>();
    for (int i = 0; i < url.querySize(); i++) {
      String value = url.queryParameterValue(i);
      query.add(new Parameter(url.queryParameterName(i), value == null ? "" : value));
    }
    return new SeenRequest(
        0, request.getMethod(), url.encodedPath(), query, request.getHeaders().toMultimap());
  }
}
