package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.Failure;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LentClientTest {
  private final Loopback http;

  LentClientTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void itsInterceptorsRunAndSeeTheResponseAsItWasReceived() {
    List<String> seen = new CopyOnWriteArrayList<>();
    Interceptor recorder =
        chain -> {
          Response response = chain.proceed(chain.request());
          seen.add(
              response.code() + " " + response.headers("Retry-After") + response.headers().size());
          return response;
        };
    http.lent =
        new OkHttpClient.Builder().addInterceptor(recorder).addNetworkInterceptor(recorder).build();
    http.answers(status(503).addHeader("Retry-After", "0"));

    http.failure(Failure.Refused.class, "/");

    // Retry-After and Content-Length, and none of the SDK's fields.
    assertThat(seen).containsExactly("503 [0]2", "503 [0]2");
  }

  @Test
  void itsEventListenerReceivesEvents() {
    List<String> events = new CopyOnWriteArrayList<>();
    http.lent =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void callStart(Call call) {
                    events.add("start");
                  }

                  @Override
                  public void callEnd(Call call) {
                    events.add("end");
                  }
                })
            .build();

    http.answers(ok("x")).text("/");

    assertThat(events).containsExactly("start", "end");
  }

  @Test
  void itsProxyIsUsed() throws Exception {
    http.lent = new OkHttpClient.Builder().proxy(proxy()).build();
    http.answers(ok("from the proxy"));
    HttpUrl far = HttpUrl.get("http://far.example/models");

    AttemptResult<String> result = http.get(far);

    assertThat(((AttemptResult.Delivered<String>) result).value()).isEqualTo("from the proxy");
    assertThat(http.server.takeRequest().getRequestLine())
        .isEqualTo("GET http://far.example/models HTTP/1.1");
  }

  @Test
  void anUnreachableProxyIsNamed() {
    http.lent = new OkHttpClient.Builder().proxy(proxy()).build();
    HttpUrl far = HttpUrl.get("http://far.example/models");
    http.server.close();

    AttemptResult<String> result = http.get(far);

    assertThat(Loopback.failure(Failure.NoAnswer.class, result).what())
        .contains("could not connect to far.example:80 through the proxy ", "Connection refused");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 407})
  void aProxyThatRefusesATunnelIsNotAskedAgain(int status) {
    http.lent = new OkHttpClient.Builder().proxy(proxy()).build();
    http.answers(status(status));

    AttemptResult<String> result = http.get(HttpUrl.get("https://far.example/models"));

    Failure.NoAnswer failure = Loopback.failure(Failure.NoAnswer.class, result);
    assertThat(failure.what())
        .startsWith("could not connect to far.example:443 through the proxy ")
        .contains("; check the proxyAuthenticator");
    assertThat(failure.repeatable()).isFalse();
  }

  @Test
  void aProxyThatCannotReachTheServerIsAskedAgain() {
    http.lent = new OkHttpClient.Builder().proxy(proxy()).build();
    http.answers(status(502));

    AttemptResult<String> result = http.get(HttpUrl.get("https://far.example/models"));

    assertThat(Loopback.failure(Failure.NoAnswer.class, result).repeatable()).isTrue();
  }

  private Proxy proxy() {
    // The server's own address object, so that its name is not looked up again.
    return http.server.getProxyAddress();
  }

  @Test
  void requestsOfItsAuthenticatorAreCounted() {
    http.lent =
        new OkHttpClient.Builder()
            .authenticator(
                (route, response) -> {
                  Request asked = response.request();
                  return asked.header("X-Again") != null
                      ? null
                      : asked.newBuilder().header("X-Again", "1").build();
                })
            .build();
    http.answers(status(401), ok("second"));

    AttemptResult<String> result = http.get("/");

    assertThat(((AttemptResult.Delivered<String>) result).value()).isEqualTo("second");
    assertThat(result.requests()).isEqualTo(2);
  }

  @Test
  void itsRetriesAndRedirectsAreDisabledOnlyInTheDerivedClient() {
    http.lent = new OkHttpClient();
    http.answers(status(408), ok("second"));

    assertThat(http.failure(Failure.Refused.class, "/").answer().status()).isEqualTo(408);
    assertThat(http.lent.retryOnConnectionFailure()).isTrue();
    assertThat(http.lent.followRedirects()).isTrue();
  }

  @Test
  void itsTimeoutsDoNotShortenTheLimitOfAnAttempt() {
    http.lent =
        new OkHttpClient.Builder()
            .callTimeout(Duration.ofMillis(50))
            .readTimeout(Duration.ofMillis(50))
            .build();
    http.answers(ok("late").headersDelay(300, TimeUnit.MILLISECONDS));

    assertThat(http.text("/")).isEqualTo("late");
  }

  @Test
  void itsHttp2ConnectionsHavePingsUnlessItHasItsOwn() {
    http.lent = new OkHttpClient();
    assertThat(pingMillis()).isEqualTo(10_000);

    http.lent = new OkHttpClient.Builder().pingInterval(Duration.ofMinutes(1)).build();
    assertThat(pingMillis()).isEqualTo(60_000);
  }

  private int pingMillis() {
    OkHttpClient.Builder unused = new OkHttpClient.Builder();
    try (DerivedClient derived = new DerivedClient(http.settings(), "test", unused, Dns.SYSTEM)) {
      return derived.client().pingIntervalMillis();
    }
  }

  @Test
  void itStillWorksAfterClose() throws Exception {
    http.lent = new OkHttpClient();
    http.answers(ok("ours"), ok("the user's")).text("/");
    http.transport().close();

    assertThat(http.lent.connectionPool().connectionCount()).isEqualTo(1);
    try (Response response =
        http.lent.newCall(new Request.Builder().url(http.server.url("/")).build()).execute()) {
      assertThat(response.body().string()).isEqualTo("the user's");
    }
    assertThat(http.lent.dispatcher().executorService().isShutdown()).isFalse();
  }

  @Test
  void anInterceptorThatThrowsIsAFailureThatIsNotRepeatedAndPrintsNothing() throws Exception {
    List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    CompletableFuture<Thread> failing = new CompletableFuture<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
    try {
      http.lent =
          new OkHttpClient.Builder()
              .addInterceptor(
                  chain -> {
                    failing.complete(Thread.currentThread());
                    throw new IllegalStateException(
                        "bad " + chain.request().header("Authorization"));
                  })
              .build();

      Failure.NoAnswer failure = http.failure(Failure.NoAnswer.class, "/");

      assertThat(failure.what())
          .isEqualTo("the HTTP client failed: java.lang.IllegalStateException: bad ***");
      assertThat(failure.repeatable()).isFalse();
      assertThat(failure.cause()).isNull();
      http.transport().close();
      failing.get().join();
      assertThat(uncaught).isEmpty();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }
}
