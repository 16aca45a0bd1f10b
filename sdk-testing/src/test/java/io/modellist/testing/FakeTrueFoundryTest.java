package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeServiceExtension.class)
class FakeTrueFoundryTest {
  private static final String LIST = "/api/ml/v1/models";
  private static final String ALL = LIST + "?include_empty_models=true";

  private Probe probe;

  @BeforeEach
  void probe(FakeTrueFoundry fake) {
    probe = new Probe(fake);
  }

  @Test
  void allOffsetsTogetherAreTheList(FakeTrueFoundry fake) throws Exception {
    fake.withModels(25);
    List<String> all = new ArrayList<>();
    for (int offset = 0; offset < 25; offset += 7) {
      all.addAll(probe.ids(ALL + "&limit=7&offset=" + offset));
    }

    assertThat(all).isEqualTo(fake.ids()).hasSize(25);
    JsonNode past = probe.json(ALL + "&offset=99");
    assertThat(past.path("data")).isEmpty();
    assertThat(past.path("pagination").path("total").asInt()).isEqualTo(25);
  }

  @Test
  void aClampedLimitIsEchoed(FakeTrueFoundry fake) throws Exception {
    fake.withModels(25).clampLimit(10);

    JsonNode page = probe.json(ALL + "&limit=100&offset=10");

    assertThat(page.path("data")).hasSize(10);
    assertThat(page.path("pagination").path("limit").asInt()).isEqualTo(10);
    assertThat(page.path("pagination").path("offset").asInt()).isEqualTo(10);
  }

  @Test
  void modelsWithoutAVersionAreListedOnlyOnRequest(FakeTrueFoundry fake) throws Exception {
    fake.withModels(20);

    assertThat(probe.json(LIST).path("pagination").path("total").asInt()).isEqualTo(15);
    assertThat(probe.json(ALL).path("pagination").path("total").asInt()).isEqualTo(20);
  }

  @Test
  void filtersSelectModels(FakeTrueFoundry fake) throws Exception {
    fake.withModels(20);

    assertThat(probe.ids(ALL + "&ml_repo_id=repo-1")).hasSize(10);
    assertThat(probe.ids(ALL + "&name=model-0001")).containsExactly("tfm-000001");
    assertThat(probe.ids(ALL + "&fqn=model:tenant/repo-2/model-0001"))
        .containsExactly("tfm-000001");
    assertThat(probe.ids(ALL + "&run_id=run-1")).contains("tfm-000001", "tfm-000007");
  }

  @Test
  void aSingleModelHasAnEnvelopeAndEitherPrefix(FakeTrueFoundry fake) throws Exception {
    fake.withModels(3);

    assertThat(probe.json("/api/svc/v1/models/tfm-000002").path("data").path("id").asText())
        .isEqualTo("tfm-000002");
    assertThat(probe.get("/api/ml/v1/models/tfm-000002").status()).isEqualTo(200);
    Probe.Received missing = probe.get("/api/svc/v1/models/nope");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.body())
        .isEqualTo("{\"statusCode\":404,\"message\":\"Model with id nope not found\"}");
  }

  @Test
  void theListHasOnlyOnePrefix(FakeTrueFoundry fake) throws Exception {
    Probe.Received wrong = probe.get("/api/svc/v1/models");

    assertThat(wrong.status()).isEqualTo(404);
    assertThat(probe.json(wrong).path("message").asText())
        .isEqualTo("Cannot GET /api/svc/v1/models");
    fake.prefix(FakeTrueFoundry.SERVICE_PREFIX);
    assertThat(probe.get("/api/svc/v1/models").status()).isEqualTo(200);
    assertThat(probe.get(LIST).status()).isEqualTo(404);
  }

  @Test
  void refusalsHaveTheServicesShape() throws Exception {
    Probe.Received refused = probe.send("GET", LIST);

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.body()).isEqualTo("{\"statusCode\":401,\"message\":\"Unauthorized\"}");
    assertThat(probe.get(LIST + "?limit=0").status()).isEqualTo(400);
    assertThat(probe.get(LIST + "?offset=-1").status()).isEqualTo(400);
  }

  @Test
  void sampleModelsHaveOnlyTypesThatTheServicesOwnClientReads(FakeTrueFoundry fake)
      throws Exception {
    fake.withModels(30);

    List<JsonNode> manifests = probe.json(ALL).findValues("manifest");

    assertThat(manifests)
        .extracting(manifest -> manifest.path("source").path("type").asText())
        .containsOnly("truefoundry", "external", "local");
    assertThat(manifests)
        .filteredOn(manifest -> manifest.has("framework"))
        .extracting(manifest -> manifest.path("framework").path("type").asText())
        .containsOnly("transformers", "sklearn", "pytorch", "xgboost", "onnx");
  }

  @Test
  void aSampleSchemaIsComplete(FakeTrueFoundry fake) throws Exception {
    fake.withModels(30);

    assertThat(probe.json(ALL).findValues("model_schema"))
        .isNotEmpty()
        .allMatch(schema -> schema.path("infer_method_name").asText().equals("predict"))
        .allMatch(schema -> schema.path("inputs").isArray() && schema.path("outputs").isArray());
  }
}
