package io.modellist.truefoundry;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Credential;
import io.modellist.core.spi.Parameter;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.Fault;
import io.modellist.testing.SeenRequest;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact requests that the client sends. */
class TrueFoundryRequestTest {
  private final FakeTrueFoundry fake = FakeTrueFoundry.start().withModels(3).revealSecrets();
  private final TrueFoundryClient truefoundry =
      TrueFoundryClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    truefoundry.close();
    fake.close();
  }

  @Test
  void aListingAsksForEmptyModelsTooAt100PerPage() {
    assertThat(truefoundry.listModels().toList()).hasSize(3);

    SeenRequest request = onlyRequest();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/api/ml/v1/models");
    assertThat(request.query())
        .containsExactly(
            new Parameter("include_empty_models", "true"),
            new Parameter("limit", "100"),
            new Parameter("offset", "0"));
    assertThat(request.header("Authorization")).hasValue("Bearer " + fake.key());
    assertThat(request.header("Accept")).hasValue("application/json");
    assertThat(request.header("User-Agent").orElseThrow()).startsWith("modellist-java/");
  }

  @Test
  void everyPageIsRequestedWithTheSameParameters() {
    fake.onRequest(1, Fault.answer("{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"));
    fake.onRequest(2, Fault.answer("{\"data\":[]}"));

    truefoundry
        .listModels(
            q ->
                q.fqn("model:tenant/ml repo/a+b&c=d é")
                    .mlRepoId("repo/1")
                    .name("model 1")
                    .runId("run:1?x#y")
                    .includeEmptyModels(false)
                    .pageSize(2))
        .toList();

    assertThat(fake.requests()).hasSize(2);
    for (int page = 0; page < 2; page++) {
      SeenRequest request = fake.requests().get(page);
      assertThat(request.path()).isEqualTo("/api/ml/v1/models");
      assertThat(request.query())
          .containsExactlyInAnyOrder(
              new Parameter("fqn", "model:tenant/ml repo/a+b&c=d é"),
              new Parameter("ml_repo_id", "repo/1"),
              new Parameter("name", "model 1"),
              new Parameter("run_id", "run:1?x#y"),
              new Parameter("include_empty_models", "false"),
              new Parameter("limit", "2"),
              new Parameter("offset", Integer.toString(2 * page)));
      assertThat(request.header("Authorization")).hasValue("Bearer " + fake.key());
    }
  }

  @Test
  void aQueryValueIsEncodedUnambiguously() {
    String[] sent = new String[1];
    OkHttpClient recordingClient =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(
                chain -> {
                  sent[0] = chain.request().url().encodedQuery();
                  return chain.proceed(chain.request());
                })
            .build();
    try (TrueFoundryClient recorded =
        TrueFoundryClient.builder()
            .baseUrl(fake.url())
            .bearerToken(fake.key())
            .httpClient(recordingClient)
            .build()) {
      recorded.listModels(q -> q.fqn("model:t/my repo/a+b&é")).toList();
    }

    // Most services read a plus as a space, and a bare & starts another parameter.
    assertThat(sent[0]).contains("fqn=model").contains("a%2Bb%26%C3%A9").doesNotContain(" ");
    assertThat(onlyRequest().parameter("fqn")).hasValue("model:t/my repo/a+b&é");
  }

  @Test
  void aListingReturnsTheModelsThatTheFiltersSelect() {
    Map<String, ?> first = fake.models().get(0);
    String fqn = String.valueOf(first.get("fqn"));

    assertThat(truefoundry.listModels(q -> q.fqn(fqn)))
        .singleElement()
        .extracting(TrueFoundryModel::fqn)
        .isEqualTo(fqn);
    assertThat(truefoundry.listModels(q -> q.name("no such"))).isEmpty();
    fake.withModels(1);
    assertThat(truefoundry.listModels(q -> q.includeEmptyModels(false))).hasSize(3);
    assertThat(truefoundry.listModels()).hasSize(4);
  }

  @Test
  void filtersByWireNameEqualTheTypedOnes() {
    truefoundry
        .listModels(
            q ->
                q.filter("fqn", "model:t/r/x")
                    .filter("ml_repo_id", "r")
                    .filter("name", "y")
                    .name("x")
                    .filter("run_id", "z")
                    .filter("include_empty_models", "false")
                    .filter("tag", "a b/é"))
        .toList();

    assertThat(onlyRequest().query())
        .containsExactlyInAnyOrder(
            new Parameter("fqn", "model:t/r/x"),
            new Parameter("ml_repo_id", "r"),
            new Parameter("name", "x"),
            new Parameter("run_id", "z"),
            new Parameter("include_empty_models", "false"),
            new Parameter("tag", "a b/é"),
            new Parameter("limit", "100"),
            new Parameter("offset", "0"));
  }

  @ParameterizedTest
  @CsvSource({
    "tfm-1, /api/ml/v1/models/tfm-1",
    "a/b, /api/ml/v1/models/a%2Fb",
    "model:t/r/x y, /api/ml/v1/models/model:t%2Fr%2Fx%20y",
    "../x, /api/ml/v1/models/..%2Fx",
    "50%, /api/ml/v1/models/50%25",
    "a?b#c, /api/ml/v1/models/a%3Fb%23c",
    "modèle, /api/ml/v1/models/mod%C3%A8le",
  })
  void anIdIsSentAsOneEncodedSegment(String id, String path) {
    fake.add(Map.of("id", id));

    assertThat(truefoundry.getModel(id).id()).isEqualTo(id);

    assertThat(onlyRequest().path()).isEqualTo(path);
    assertThat(onlyRequest().query()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/svc/v1", "api/svc/v1", "/api/svc/v1/", "//api/svc/v1//"})
  void thePathPrefixCanBeSet(String prefix) {
    fake.prefix(FakeTrueFoundry.SERVICE_PREFIX);
    try (TrueFoundryClient newer =
        TrueFoundryClient.builder()
            .baseUrl(fake.url())
            .bearerToken(fake.key())
            .pathPrefix(prefix)
            .build()) {
      List<String> ids = newer.listModels().stream().map(TrueFoundryModel::id).toList();
      assertThat(ids).isEqualTo(fake.ids());
      assertThat(newer.getModel(ids.get(0)).id()).isEqualTo(ids.get(0));
    }

    assertThat(fake.requests())
        .extracting(SeenRequest::path)
        .containsExactly("/api/svc/v1/models", "/api/svc/v1/models/" + fake.ids().get(0));
  }

  @Test
  void theConstantsAreTheDocumentedPrefixAndThePublishedClients() {
    assertThat(TrueFoundryClient.ML_PREFIX).isEqualTo("/api/ml/v1");
    assertThat(TrueFoundryClient.SERVICE_PREFIX).isEqualTo("/api/svc/v1");
  }

  @Test
  void aPathInTheBaseUrlIsKeptAndTheCredentialMayBeAHeader() {
    fake.onEveryRequest(Fault.answer("{\"data\":[]}"));
    try (TrueFoundryClient behindGateway =
        TrueFoundryClient.builder()
            .baseUrl(fake.url() + "/gateway/")
            .credential(Credential.header("X-Gateway", "g-1"))
            .build()) {
      assertThat(behindGateway.listModels()).isEmpty();
    }

    assertThat(onlyRequest().path()).isEqualTo("/gateway/api/ml/v1/models");
    assertThat(onlyRequest().header("X-Gateway")).hasValue("g-1");
    assertThat(onlyRequest().header("Authorization")).isEmpty();
  }

  private SeenRequest onlyRequest() {
    List<SeenRequest> requests = fake.requests();
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }
}
