package io.modellist.core.internal.http;

import io.modellist.core.CallListener;
import io.modellist.core.Credential;
import io.modellist.core.ResponseLimits;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.ClientSettings;
import io.modellist.core.internal.Fault;
import io.modellist.core.internal.Outcome;
import io.modellist.core.internal.Reading;
import io.modellist.core.internal.Stop;
import io.modellist.core.spi.Timing;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;

/** A server on this machine and a transport to it; settings are made before the first attempt. */
final class Loopback implements AutoCloseable {
  static final String CANARY = "canary-Key/0123+456=";
  static final Duration LONG = Duration.ofSeconds(30);

  final MockWebServer server = new MockWebServer();
  final Map<String, String> headers = new HashMap<>();
  Credential credential = Credential.bearer(CANARY);
  Duration connectTimeout = Duration.ofSeconds(10);
  ResponseLimits limits = ResponseLimits.DEFAULT.withBodyBytes(1 << 20);
  OkHttpClient lent;
  private OkHttpTransport transport;

  Loopback() throws IOException {
    server.start();
  }

  Loopback answers(MockResponse.Builder... responses) {
    for (MockResponse.Builder response : responses) {
      server.enqueue(response.build());
    }
    return this;
  }

  static MockResponse.Builder status(int code) {
    return new MockResponse.Builder().code(code);
  }

  static MockResponse.Builder ok(String body) {
    return status(200).body(body);
  }

  OkHttpTransport transport() {
    if (transport == null) {
      transport =
          new OkHttpTransport(
              new ClientSettings(
                  server.url("/"),
                  credential,
                  headers,
                  RetryPolicy.DEFAULT,
                  RetryBudget.DEFAULT,
                  LONG,
                  connectTimeout,
                  LONG,
                  limits,
                  false,
                  lent,
                  new CallListener() {},
                  Timing.system()),
              "loopback");
    }
    return transport;
  }

  Outcome<String> get(String path) {
    return attempt(new Texts(), path, LONG);
  }

  <T> Outcome<T> attempt(Reading<T> reading, String path, Duration limit) {
    return transport().attempt(server.url(path), Map.of(), reading, limit, new Stop());
  }

  /** The value of a first attempt that must go well. */
  String text(String path) {
    return ((Outcome.Delivered<String>) get(path)).value();
  }

  /** The fault of an attempt that must fail so. */
  <F extends Fault> F fault(Class<F> type, String path) {
    return fault(type, get(path));
  }

  static <F extends Fault> F fault(Class<F> type, Outcome<?> outcome) {
    return type.cast(((Outcome.Failed<?>) outcome).fault());
  }

  int requestCount() {
    return server.getRequestCount();
  }

  /** The next attempt gets a new one. */
  void closeTransport() {
    if (transport != null) {
      transport.close();
      transport = null;
    }
  }

  @Override
  public void close() {
    closeTransport();
    server.close();
  }
}
