package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.conformance.Link.End;
import io.modellist.core.ApiException;
import io.modellist.core.Consistency;
import io.modellist.core.ListingResult;
import io.modellist.core.NotFoundException;
import io.modellist.core.RetryPolicy;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.testing.FakeTiming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A real nginx with a path prefix before a server that has the first n models. */
final class NginxChecks {
  private static final String PREFIX =
      "location '/team/web ui/' { proxy_pass http://127.0.0.1:%d/; } location / { return 404; } ";
  private static final String GZIP =
      "gzip on; gzip_types application/json; gzip_proxied any; gzip_min_length 1; ";

  // A real server compresses its responses itself.
  private static final String UNCOMPRESSED = "proxy_set_header Accept-Encoding ''; ";
  private static final String BASE = "/team/web%20ui";

  private final Site site;
  private final List<String> ids;

  private NginxChecks(Site site, int models) {
    this.site = site;
    this.ids = OpenWebUiForms.ids(models, n -> true);
  }

  static Stream<DynamicTest> tests(String prefix, Site site, int models) {
    NginxChecks checks = new NginxChecks(site, models);
    Map<String, Runnable> named = new LinkedHashMap<>();
    for (Consistency consistency : Consistency.values()) {
      named.put("a path prefix, " + consistency, () -> checks.listed("", consistency));
      named.put("gzip, " + consistency, () -> checks.listed(UNCOMPRESSED + GZIP, consistency));
    }
    named.put("gzip makes the responses smaller", checks::smaller);
    named.put("single models", checks::singleModels);
    named.put("a wrong prefix", checks::wrongPrefix);
    for (int status : new int[] {404, 413, 414, 429, 500, 502, 503, 504}) {
      named.put("nginx's own page " + status, () -> checks.refused(status, "return " + status));
    }
    named.put("the server is down", checks::serverDown);
    named.put("the server is silent", checks::serverSilent);
    named.put("the server breaks off", checks::serverBreaksOff);
    named.put("a query that is too long", checks::longQuery);
    named.put("more requests than a limit allows", checks::limited);
    return named.entrySet().stream()
        .map(each -> dynamicTest(prefix + "nginx: " + each.getKey(), each.getValue()::run));
  }

  private void listed(String settings, Consistency consistency) {
    try (Nginx nginx = Nginx.plain(settings + PREFIX.formatted(site.port()));
        OpenWebUiClient client = client(nginx.port(), BASE)) {
      assertThat(
              client.listModels().consistency(consistency).readAhead(3).stream()
                  .map(OpenWebUiModel::id))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private void smaller() {
    assertThat(bytes(UNCOMPRESSED + GZIP)).isLessThan(bytes(UNCOMPRESSED) / 2);
  }

  /** Returns how many bytes nginx sends for a listing. */
  private long bytes(String settings) {
    try (Nginx nginx = Nginx.plain(settings + PREFIX.formatted(site.port()));
        Relay relay = new Relay(nginx.port());
        OpenWebUiClient client = client(relay.port(), BASE)) {
      assertThat(client.listModels().toList()).hasSameSizeAs(ids);
      return relay.bytes();
    }
  }

  private void singleModels() {
    try (Nginx nginx = Nginx.plain(PREFIX.formatted(site.port()));
        OpenWebUiClient client = client(nginx.port(), BASE)) {
      IntStream.rangeClosed(1, 12)
          .mapToObj(OpenWebUiForms::id)
          .forEach(id -> assertThat(client.getModel(id).id()).isEqualTo(id));
      assertThat(client.findModel("größe/none?")).isEmpty();
    }
  }

  private void wrongPrefix() {
    try (Nginx nginx = Nginx.plain(PREFIX.formatted(site.port()));
        OpenWebUiClient client = client(nginx.port(), "/team/webui")) {
      assertThat(failure(client))
          .isInstanceOf(NotFoundException.class)
          .hasMessageContaining("http://127.0.0.1:" + nginx.port() + "/team/webui/api/")
          .hasMessageContaining("Check the base URL (OPENWEBUI_BASE_URL)")
          .hasMessageContaining("404 Not Found");
      assertThat(
              catchThrowableOfType(ApiException.class, () -> client.findModel("model-001"))
                  .status())
          .as("a wrong path is not a missing model")
          .isEqualTo(404);
    }
  }

  private void refused(int status, String directive) {
    try (Nginx nginx = Nginx.plain("location / { " + directive + "; }");
        OpenWebUiClient client = client(nginx.port(), "")) {
      assertCameFromBetween(failure(client), status);
    }
  }

  private void serverDown() {
    try (Nginx nginx = Nginx.plain(PREFIX.formatted(Program.freePort()));
        OpenWebUiClient client = client(nginx.port(), BASE)) {
      assertCameFromBetween(failure(client), 502);
    }
  }

  private void serverSilent() {
    try (Relay silent = new Relay(site.port()).all(Link.FINE.endsAfter(0, End.SILENCE));
        Nginx nginx = Nginx.plain("proxy_read_timeout 50ms;" + PREFIX.formatted(silent.port()));
        OpenWebUiClient client = client(nginx.port(), BASE)) {
      assertCameFromBetween(failure(client), 504);
      silent.all(Link.FINE);
    }
  }

  private void serverBreaksOff() {
    try (Relay cut = new Relay(site.port());
        Nginx nginx = Nginx.plain(PREFIX.formatted(cut.port()));
        OpenWebUiClient client = client(nginx.port(), BASE)) {
      cut.first(Link.FINE.endsAfter(0, End.CLOSE), Link.FINE.endsAfter(3_000, End.CLOSE));
      assertThat(client.listModels().stream().map(OpenWebUiModel::id))
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(cut.connections()).isGreaterThan(2);
    }
  }

  private void longQuery() {
    try (Nginx nginx = Nginx.plain(PREFIX.formatted(site.port()));
        OpenWebUiClient client = client(nginx.port(), BASE)) {
      ApiException failure =
          catchThrowableOfType(
              ApiException.class,
              () -> client.listModels(q -> q.query("long".repeat(5_000))).toList());
      assertCameFromBetween(failure, 414);
    }
  }

  /** Waits between the attempts in real time. */
  private void limited() {
    String limit = "limit_req zone=slow; limit_req_status 429; ";
    try (Nginx nginx = Nginx.plain(limit + PREFIX.formatted(site.port()));
        OpenWebUiClient client =
            OpenWebUiClient.builder()
                .baseUrl("http://127.0.0.1:" + nginx.port() + BASE)
                .bearerToken(site.key())
                .retry(RetryPolicy.DEFAULT.withMaxAttempts(10))
                .build()) {
      ListingResult<OpenWebUiModel> listed = client.listModels().maxItems(61).collect();
      assertThat(listed.items()).hasSize(61).doesNotHaveDuplicates();
      assertThat(listed.report().retries()).isPositive();
    }
  }

  private static void assertCameFromBetween(ApiException failure, int status) {
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure).hasMessageContaining("<title>" + status);
    assertThat(failure).hasMessageContaining("a proxy or gateway in between");
    assertThat(failure.error().recognized()).isFalse();
  }

  private static ApiException failure(OpenWebUiClient client) {
    return catchThrowableOfType(ApiException.class, () -> client.listModels().toList());
  }

  private OpenWebUiClient client(int port, String path) {
    return OpenWebUiClient.builder()
        .baseUrl("http://127.0.0.1:" + port + path)
        .bearerToken(site.key())
        .timing(new FakeTiming())
        .build();
  }
}
