package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.core.ApiException;
import io.modellist.core.Listing;
import io.modellist.core.ModelListException;
import io.modellist.core.TransportException;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.testing.FakeTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DynamicTest;

/** A real proxy that requires a password, to a server that has the first n models. */
final class ProxyChecks {
  private final Certificates certificates = new Certificates();
  private final Site site;
  private final List<String> ids;

  private ProxyChecks(Site site, int models) {
    this.site = site;
    this.ids = OpenWebUiForms.ids(models, n -> true);
  }

  static Stream<DynamicTest> tests(String prefix, Site site, int models) {
    ProxyChecks checks = new ProxyChecks(site, models);
    List<DynamicTest> tests = new ArrayList<>();
    LinkChecks.WAYS.forEach(
        (way, listing) -> {
          String name = prefix + "proxy, " + way;
          tests.add(dynamicTest(name + ", http", () -> checks.listed("http", listing)));
          tests.add(dynamicTest(name + ", https", () -> checks.listed("https", listing)));
        });
    for (String password : List.of("wrong-Passw0rd", "")) {
      String name = prefix + (password.isEmpty() ? "no" : "a wrong") + " password of the proxy";
      tests.add(dynamicTest(name + ", http", () -> checks.refusedPlain(password)));
      tests.add(dynamicTest(name + ", https", () -> checks.refusedTunnel(password)));
    }
    tests.add(dynamicTest(prefix + "the server after the proxy is down", checks::serverDown));
    return tests.stream();
  }

  private void listed(String scheme, UnaryOperator<Listing<OpenWebUiModel>> way) {
    try (Tinyproxy proxy = new Tinyproxy();
        Relay tls = tls();
        OpenWebUiClient client = client(proxy, address(scheme, tls), Tinyproxy.PASSWORD)) {
      assertThat(way.apply(client.listModels()).stream().map(OpenWebUiModel::id))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private void refusedPlain(String password) {
    try (Tinyproxy proxy = new Tinyproxy();
        OpenWebUiClient client = client(proxy, site.url(), password)) {
      ApiException failure =
          catchThrowableOfType(ApiException.class, () -> client.listModels().toList());
      // Tinyproxy says 401 to a wrong password, as the service would, and 407 to none.
      assertThat(failure.status()).isEqualTo(password.isEmpty() ? 407 : 401);
      assertHelps(failure, password.isEmpty() ? "proxyAuthenticator" : "a proxy or gateway");
    }
  }

  private void refusedTunnel(String password) {
    try (Tinyproxy proxy = new Tinyproxy();
        Relay tls = tls();
        OpenWebUiClient client = client(proxy, address("https", tls), password)) {
      TransportException failure =
          catchThrowableOfType(TransportException.class, () -> client.listModels().toList());
      assertHelps(failure, "proxyAuthenticator");
      assertThat(failure).hasMessageContaining("through the proxy");
      assertThat(failure.getSuppressed()).as("a refused password is not tried again").isEmpty();
      assertThat(tls.connections()).isZero();
    }
  }

  private void serverDown() {
    try (Tinyproxy proxy = new Tinyproxy();
        OpenWebUiClient client =
            client(proxy, "https://127.0.0.1:" + Program.freePort(), Tinyproxy.PASSWORD)) {
      TransportException failure =
          catchThrowableOfType(TransportException.class, () -> client.listModels().toList());
      assertThat(failure).hasMessageContaining("through the proxy").hasMessageContaining("50");
    }
  }

  private static void assertHelps(ModelListException failure, String words) {
    assertThat(failure).hasMessageContaining(words).hasMessageNotContaining("Passw0rd");
  }

  private Relay tls() {
    return new Relay(
        site.port(),
        Certificates.server(certificates.valid()).sslContext().getServerSocketFactory());
  }

  private String address(String scheme, Relay tls) {
    return scheme.equals("https") ? "https://127.0.0.1:" + tls.port() : site.url();
  }

  /** Builds a client that sends this password to the proxy once, and not again if it is refused. */
  private OpenWebUiClient client(Tinyproxy proxy, String url, String password) {
    OkHttpClient.Builder own = certificates.trustingClient().proxy(proxy.proxy());
    String basic = Credentials.basic(Tinyproxy.USER, password);
    if (!password.isEmpty()) {
      own.proxyAuthenticator(
          (route, response) ->
              basic.equals(response.request().header("Proxy-Authorization"))
                  ? null
                  : response.request().newBuilder().header("Proxy-Authorization", basic).build());
    }
    return OpenWebUiClient.builder()
        .baseUrl(url)
        .bearerToken(site.key())
        .httpClient(own.build())
        .timing(new FakeTiming())
        .build();
  }
}
