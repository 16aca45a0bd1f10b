package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.testing.FakeNarrative;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.FakeService;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.Fault;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The responses of the fakes agree with the API documents of the services. */
class FakesTest {
  private static final int MODELS = 130;

  private @Nullable FakeService<?> fake;

  @AfterEach
  void stop() {
    if (fake != null) {
      fake.close();
    }
  }

  private void use(FakeService<?> other) {
    stop();
    fake = other;
  }

  private HttpResponse<String> get(String target) {
    return get(target, fake.key());
  }

  private HttpResponse<String> get(String target, String key) {
    return Requests.get(fake.url() + target, key);
  }

  static Stream<String> narrativeRequests() {
    return Stream.concat(
        Requests.queries(
            "/models",
            "page=,2,9",
            "per_page=,7,1000",
            "order_by=,created_at_asc,created_at_desc",
            "repository_type=,hugging_face"),
        Stream.of("/models?repository_type=hugging_face&repository_type=narrative"));
  }

  @ParameterizedTest
  @MethodSource("narrativeRequests")
  void aPageOfNarrativeAgrees(String target) {
    use(FakeNarrative.start().withModels(MODELS));

    agrees(Document.NARRATIVE_MODELS, 200, get(target));
  }

  @Test
  void eachModelOfNarrativeAgrees() {
    use(FakeNarrative.start().withModels(MODELS));

    for (String id : fake.ids()) {
      agrees(Document.NARRATIVE_MODEL, 200, get("/models/" + id));
    }
  }

  static Stream<Arguments> openWebUiRequests() {
    // Older versions send a bare list, which the document does not describe.
    return Stream.of("0.6.37", "0.7.0", "0.8.0", "0.9.2", "0.11.4", "0.12.4")
        .flatMap(
            version ->
                Requests.queries(
                        "/api/v1/models/list",
                        "page=,5,6",
                        "order_by=,name,created_at,updated_at",
                        "direction=,asc",
                        "view_option=,created")
                    .map(target -> Arguments.of(version, target)));
  }

  @ParameterizedTest
  @MethodSource("openWebUiRequests")
  void aPageOfOpenWebUiAgrees(String version, String target) {
    use(FakeOpenWebUi.start().version(version).withModels(MODELS));

    agrees(Document.OPEN_WEBUI_MODELS, 200, get(target));
  }

  static Stream<String> trueFoundryRequests() {
    return Stream.of(FakeTrueFoundry.DOCUMENTED_PREFIX, FakeTrueFoundry.SERVICE_PREFIX)
        .flatMap(
            prefix ->
                Requests.queries(
                    prefix + "/models",
                    "offset=,7,900",
                    "limit=,1,1000",
                    "include_empty_models=,true",
                    "name=,unknown"));
  }

  @ParameterizedTest
  @MethodSource("trueFoundryRequests")
  void aPageOfTrueFoundryAgrees(String target) {
    String prefix = target.substring(0, target.indexOf("/models"));
    use(FakeTrueFoundry.start().prefix(prefix).withModels(MODELS));

    agrees(Document.TRUEFOUNDRY_MODELS, 200, get(target));
  }

  static Stream<String> orgRegistryRequests() {
    return Requests.queries(
        "/api/v1/org/acme/models",
        "page=,2,9",
        "limit=,7",
        "sort_by=,name,updated_at",
        "sort_dir=,asc",
        "include_public=,true");
  }

  @ParameterizedTest
  @MethodSource("orgRegistryRequests")
  void aPageOfTheRegistryAgrees(String target) {
    use(FakeOrgRegistry.start().withModels(MODELS).withPublicModels(20));

    agrees(Document.ORG_REGISTRY_MODELS, 200, get(target));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422, 426, 429, 500, 502, 504})
  void eachDocumentedErrorOfTheRegistryAgrees(int status) {
    use(FakeOrgRegistry.start().onEveryRequest(Fault.status(status)));

    agrees(Document.ORG_REGISTRY_ERROR, status, get("/api/v1/org/acme/models"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=0", "limit=many", "sort_by=size", "sort_dir=up"})
  void aRefusedParameterOfTheRegistryAgrees(String query) {
    use(FakeOrgRegistry.start());

    agrees(Document.ORG_REGISTRY_ERROR, 422, get("/api/v1/org/acme/models?" + query));
  }

  @Test
  void aWrongKeyOrOrganizationOfTheRegistryAgrees() {
    use(FakeOrgRegistry.start());

    agrees(Document.ORG_REGISTRY_ERROR, 401, get("/api/v1/org/acme/models", "wrong"));
    agrees(Document.ORG_REGISTRY_ERROR, 404, get("/api/v1/org/other/models"));
  }

  @Test
  void listsWithoutModelsAgree() {
    use(FakeNarrative.start());
    agrees(Document.NARRATIVE_MODELS, 200, get("/models"));
    use(FakeOpenWebUi.start());
    agrees(Document.OPEN_WEBUI_MODELS, 200, get("/api/v1/models/list"));
    use(FakeTrueFoundry.start());
    agrees(Document.TRUEFOUNDRY_MODELS, 200, get("/api/ml/v1/models"));
    use(FakeOrgRegistry.start());
    agrees(Document.ORG_REGISTRY_MODELS, 200, get("/api/v1/org/acme/models"));
  }

  private static void agrees(Document document, int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(document.contradictions(response.body())).isEmpty();
  }
}
