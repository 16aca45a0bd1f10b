package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.Fault;
import io.modellist.core.internal.Outcome;
import io.modellist.core.internal.Stop;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
  void itsInterceptorsRunAndSeeTheAnswerAsItCame() {
    List<String> seen = new CopyOnWriteArrayList<>();
    Interceptor looking =
        chain -> {
          Response response = chain.proceed(chain.request());
          seen.add(
              response.code() + " " + response.headers("Retry-After") + response.headers().size());
          return response;
        };
    http.lent =
        new OkHttpClient.Builder().addInterceptor(looking).addNetworkInterceptor(looking).build();
    http.answers(status(503).addHeader("Retry-After", "0"));

    http.fault(Fault.Refused.class, "/");

    // Retry-After and Content-Length, nothing of ours.
    assertThat(seen).containsExactly("503 [0]2", "503 [0]2");
  }

  @Test
  void itsEventListenerIsTold() {
    List<String> told = new CopyOnWriteArrayList<>();
    http.lent =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void callStart(Call call) {
                    told.add("start");
                  }

                  @Override
                  public void callEnd(Call call) {
                    told.add("end");
                  }
                })
            .build();

    http.answers(ok("x")).text("/");

    assertThat(told).containsExactly("start", "end");
  }

  @Test
  void itsProxyIsUsed() throws Exception {
    http.lent = new OkHttpClient.Builder().proxy(proxy()).build();
    http.answers(ok("from the proxy"));
    HttpUrl far = HttpUrl.get("http://far.example/models");

    Outcome<String> outcome =
        http.transport().attempt(far, java.util.Map.of(), new Texts(), Loopback.LONG, new Stop());

    assertThat(((Outcome.Delivered<String>) outcome).value()).isEqualTo("from the proxy");
    assertThat(http.server.takeRequest().getRequestLine())
        .isEqualTo("GET http://far.example/models HTTP/1.1");
  }

  @Test
  void aProxyThatCannotBeReachedIsNamed() {
    http.lent = new OkHttpClient.Builder().proxy(proxy()).build();
    HttpUrl far = HttpUrl.get("http://far.example/models");
    http.server.close();

    Outcome<String> outcome =
        http.transport().attempt(far, java.util.Map.of(), new Texts(), Loopback.LONG, new Stop());

    assertThat(Loopback.fault(Fault.NoAnswer.class, outcome).what())
        .contains("could not connect to far.example:80 through the proxy ", "Connection refused");
  }

  private Proxy proxy() {
    // Made by the server, so that its name is not looked up anew.
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

    Outcome<String> outcome = http.get("/");

    assertThat(((Outcome.Delivered<String>) outcome).value()).isEqualTo("second");
    assertThat(outcome.requests()).isEqualTo(2);
  }

  @Test
  void itsRetriesAndRedirectsAreOffInTheCopyOnly() {
    http.lent = new OkHttpClient();
    http.answers(status(408), ok("second"));

    assertThat(http.fault(Fault.Refused.class, "/").answer().status()).isEqualTo(408);
    assertThat(http.lent.retryOnConnectionFailure()).isTrue();
    assertThat(http.lent.followRedirects()).isTrue();
  }

  @Test
  void itsTimeoutsDoNotCutALongerLimit() {
    http.lent =
        new OkHttpClient.Builder()
            .callTimeout(java.time.Duration.ofMillis(50))
            .readTimeout(java.time.Duration.ofMillis(50))
            .build();
    http.answers(ok("late").headersDelay(300, java.util.concurrent.TimeUnit.MILLISECONDS));

    assertThat(http.text("/")).isEqualTo("late");
  }

  @Test
  void itWorksOnAfterClose() throws Exception {
    http.lent = new OkHttpClient();
    http.answers(ok("ours"), ok("theirs")).text("/");
    http.transport().close();

    assertThat(http.lent.connectionPool().connectionCount()).isEqualTo(1);
    try (Response response =
        http.lent.newCall(new Request.Builder().url(http.server.url("/")).build()).execute()) {
      assertThat(response.body().string()).isEqualTo("theirs");
    }
    assertThat(http.lent.dispatcher().executorService().isShutdown()).isFalse();
  }

  @Test
  void anInterceptorThatFailsGivesAFaultThatIsNotTriedAgainAndPrintsNothing() throws Exception {
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

      Fault.NoAnswer fault = http.fault(Fault.NoAnswer.class, "/");

      assertThat(fault.what())
          .isEqualTo("the HTTP client failed: java.lang.IllegalStateException: bad ***");
      assertThat(fault.repeatable()).isFalse();
      assertThat(fault.cause()).hasMessageNotContaining("canary");
      http.transport().close();
      failing.get().join();
      assertThat(uncaught).isEmpty();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }
}
