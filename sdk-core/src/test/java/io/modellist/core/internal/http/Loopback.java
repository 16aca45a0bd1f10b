package io.modellist.core.internal.http;

import io.modellist.core.ApiError;
import io.modellist.core.CallListener;
import io.modellist.core.Credential;
import io.modellist.core.ResponseLimits;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.CallHeaders;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.ClientSettings;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.Timing;
import io.modellist.core.spi.WirePage;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server on this machine and a transport to it. Fields are set before the first attempt. */
final class Loopback implements AutoCloseable {
  static final String CANARY = "canary-Key/0123+456=";
  static final Duration LONG = Duration.ofSeconds(30);

  final MockWebServer server = new MockWebServer();
  final Map<String, String> headers = new HashMap<>();

  /** Cancels the client: each attempt gets a child. */
  final Cancellation cancellation = new Cancellation();

  Credential credential = Credential.bearer(CANARY);
  Duration connectTimeout = Duration.ofSeconds(10);
  ResponseLimits limits = ResponseLimits.DEFAULT.withBodyBytes(1 << 20);
  OkHttpClient lent;

  /** The base of the SDK's own client. */
  OkHttpClient.Builder ours = new OkHttpClient.Builder();

  /** Looks up names for the SDK's own client. */
  Dns names = Dns.SYSTEM;

  /** Maps the text of a refusal to its detail. */
  UnaryOperator<String> detail = UnaryOperator.identity();

  private HttpTransport transport;

  Loopback() throws IOException {
    server.start();
  }

  Loopback answers(MockResponse.Builder... responses) {
    for (MockResponse.Builder response : responses) {
      server.enqueue(response.build());
    }
    return this;
  }

  /** Serves over TLS, which the SDK's own client trusts; over HTTP/2, as the client offers it. */
  void useTls() {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName(server.getHostName()).build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    HandshakeCertificates trusting =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    ours.sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager());
  }

  static MockResponse.Builder status(int code) {
    return new MockResponse.Builder().code(code);
  }

  static MockResponse.Builder ok(String body) {
    return status(200).body(body);
  }

  HttpTransport transport() {
    if (transport == null) {
      transport = new HttpTransport(settings(), new LoopbackDialect(), ours, names);
    }
    return transport;
  }

  ClientSettings settings() {
    return new ClientSettings(
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
        Timing.system());
  }

  AttemptResult<String> get(String path) {
    return get(server.url(path));
  }

  AttemptResult<String> get(HttpUrl url) {
    return get(url, Map.of());
  }

  AttemptResult<String> get(HttpUrl url, Map<String, String> headers) {
    return attempt(url, headers, new TextDecoder(), LONG);
  }

  <T> AttemptResult<T> attempt(BodyDecoder<T> decoder, String path, Duration limit) {
    return attempt(server.url(path), Map.of(), decoder, limit);
  }

  private <T> AttemptResult<T> attempt(
      HttpUrl url, Map<String, String> headers, BodyDecoder<T> decoder, Duration limit) {
    return transport()
        .attempt(url, callHeaders(headers), decoder, limit, cancellation.child(), false);
  }

  CallHeaders callHeaders(Map<String, String> ofCall) {
    return new CallHeaders(settings(), ofCall);
  }

  /** Returns the value of an attempt that must succeed. */
  String text(String path) {
    return ((AttemptResult.Delivered<String>) get(path)).value();
  }

  /** Returns the failure of an attempt that must fail in this way. */
  <F extends Failure> F failure(Class<F> type, String path) {
    return failure(type, get(path));
  }

  static <F extends Failure> F failure(Class<F> type, AttemptResult<?> result) {
    return type.cast(((AttemptResult.Failed<?>) result).failure());
  }

  int requestCount() {
    return server.getRequestCount();
  }

  /** Returns host and port as in messages. */
  String hostAndPort() {
    return server.getHostName() + ":" + server.getPort();
  }

  /** Closes the transport. The next attempt creates another one. */
  void closeTransport() {
    if (transport != null) {
      transport.close();
      transport = null;
    }
  }

  @Override
  public void close() {
    cancellation.cancel();
    closeTransport();
    server.close();
  }

  private final class LoopbackDialect implements Dialect<TestModel> {
    @Override
    public Service service() {
      return new Service("loopback", "LOOPBACK_KEY", "LOOPBACK_URL", null);
    }

    @Override
    public Class<TestModel> modelType() {
      return TestModel.class;
    }

    @Override
    public Class<? extends WirePage<TestModel>> pageType() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ApiError error(int status, ErrorBody body) {
      return new ApiError(status, null, detail.apply(body.text()), List.of(), body.text());
    }
  }
}
