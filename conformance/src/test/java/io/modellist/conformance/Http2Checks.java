package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.conformance.Link.End;
import io.modellist.core.Consistency;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.PageIterator;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.testing.FakeTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.DynamicTest;

/** HTTP/2 over TLS, by a real nginx before a server that has the first n models. */
final class Http2Checks {
  private static final int AHEAD = 8;
  private static final String FEW = "keepalive_requests 3; ";

  private final Certificates certificates = new Certificates();
  private final HeldCertificate certificate = certificates.valid();
  private final Site site;
  private final List<String> ids;
  private final String proxy;

  private Http2Checks(Site site, int models) {
    this.site = site;
    this.ids = OpenWebUiForms.ids(models, n -> true);
    this.proxy = "location / { proxy_pass http://127.0.0.1:%d; } ".formatted(site.port());
  }

  static Stream<DynamicTest> tests(String prefix, Site site, int models) {
    Http2Checks checks = new Http2Checks(site, models);
    Map<String, Runnable> named = new LinkedHashMap<>();
    for (int ahead : new int[] {0, AHEAD}) {
      for (Consistency consistency : Consistency.values()) {
        String way = consistency + " with readAhead(" + ahead + ")";
        named.put(way, () -> checks.listed("", consistency, ahead));
        named.put(
            "3 requests per connection, " + way, () -> checks.listed(FEW, consistency, ahead));
        named.put("nginx reloads, " + way, () -> checks.reloaded(consistency, ahead));
        named.put("the connection breaks, " + way, () -> checks.broken(consistency, ahead));
      }
      named.put("one connection with readAhead(" + ahead + ")", () -> checks.oneConnection(ahead));
    }
    named.put("the connection falls silent", checks::silent);
    return named.entrySet().stream()
        .map(each -> dynamicTest(prefix + "HTTP/2: " + each.getKey(), each.getValue()::run));
  }

  private void listed(String settings, Consistency consistency, int ahead) {
    try (Nginx nginx = Nginx.http2(certificate, settings + proxy);
        OpenWebUiClient client = client(nginx.port())) {
      assertThat(
              client.listModels().consistency(consistency).readAhead(ahead).stream()
                  .map(OpenWebUiModel::id))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private void oneConnection(int ahead) {
    try (Nginx nginx = Nginx.http2(certificate, proxy);
        OpenWebUiClient client = client(nginx.port())) {
      List<Page<OpenWebUiModel>> pages =
          client.listModels().readAhead(ahead).pages().stream().toList();

      assertThat(headers(pages, "X-Protocol")).containsExactly("HTTP/2.0");
      assertThat(headers(pages, "X-Connection")).hasSize(1);
    }
  }

  private void reloaded(Consistency consistency, int ahead) {
    try (Nginx nginx = Nginx.http2(certificate, proxy);
        OpenWebUiClient client = client(nginx.port())) {
      Set<String> workers = new TreeSet<>();
      List<String> listed = new ArrayList<>();
      PageIterator<OpenWebUiModel> pages =
          client.listModels().consistency(consistency).readAhead(ahead).pages().iterator();
      while (pages.hasNext()) {
        Page<OpenWebUiModel> page = pages.next();
        page.items().forEach(model -> listed.add(model.id()));
        workers.add(worker(page));
        if (workers.size() == 1) {
          nginx.reload();
          awaitOtherWorker(nginx, worker(page));
        }
      }

      assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(workers).as("the workers that responded").hasSizeGreaterThan(1);
    }
  }

  private void awaitOtherWorker(Nginx nginx, String old) {
    String now = old;
    while (now.equals(old)) {
      try (OpenWebUiClient fresh = client(nginx.port())) {
        now = worker(fresh.listModels().firstPage());
      }
    }
  }

  private void broken(Consistency consistency, int ahead) {
    try (Nginx nginx = Nginx.http2(certificate, proxy);
        Relay relay = new Relay(nginx.port());
        OpenWebUiClient client = client(relay.port())) {
      relay.first(Link.FINE.endsAfter(4_000, End.RESET), Link.FINE.endsAfter(6_000, End.CLOSE));

      assertThat(
              client.listModels().consistency(consistency).readAhead(ahead).stream()
                  .map(OpenWebUiModel::id))
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(relay.connections()).isGreaterThan(2);
    }
  }

  /** The pings of HTTP/2 end the connection before the attempt's time is up. */
  private void silent() {
    try (Nginx nginx = Nginx.http2(certificate, proxy);
        Relay relay = new Relay(nginx.port());
        OpenWebUiClient client =
            builder(relay.port()).attemptTimeout(Duration.ofSeconds(3)).build()) {
      relay.first(Link.FINE.endsAfter(6_000, End.SILENCE));

      ListingIterator<OpenWebUiModel> models = client.listModels().iterator();
      List<String> listed = new ArrayList<>();
      models.forEachRemaining(model -> listed.add(model.id()));

      assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(models.report().retries()).isEqualTo(1);
    }
  }

  private static String worker(Page<OpenWebUiModel> page) {
    return page.response().header("X-Worker").orElseThrow();
  }

  private static Set<String> headers(List<Page<OpenWebUiModel>> pages, String name) {
    Set<String> values = new TreeSet<>();
    pages.forEach(page -> values.add(page.response().header(name).orElseThrow()));
    return values;
  }

  private OpenWebUiClient client(int port) {
    return builder(port).build();
  }

  private OpenWebUiClient.Builder builder(int port) {
    OkHttpClient own = certificates.trustingClient().build();
    return OpenWebUiClient.builder()
        .baseUrl("https://127.0.0.1:" + port)
        .bearerToken(site.key())
        .httpClient(own)
        .timing(new FakeTiming());
  }
}
