package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FakeServiceExtension.class)
class FakeOrgRegistryTest {
  private static final String LIST = "/api/v1/org/acme/models";
  private static final String OLDEST = LIST + "?sort_by=created_at&sort_dir=asc";

  private Probe probe;

  @BeforeEach
  void probe(FakeOrgRegistry fake) {
    probe = new Probe(fake);
  }

  @Test
  void pagesReportWhetherOthersExist(FakeOrgRegistry fake) throws Exception {
    fake.withModels(120);
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      all.addAll(probe.ids(OLDEST + "&page=" + page));
    }
    JsonNode last = probe.json(OLDEST + "&page=3");

    assertThat(all).isEqualTo(fake.ids()).hasSize(120);
    assertThat(last.path("has_next").asBoolean()).isFalse();
    assertThat(last.path("has_previous").asBoolean()).isTrue();
    assertThat(last.path("page").asInt()).isEqualTo(3);
    assertThat(last.path("limit").asInt()).isEqualTo(50);
    assertThat(last.path("total").asInt()).isEqualTo(120);
    assertThat(last.path("total_pages").asInt()).isEqualTo(3);
    assertThat(probe.json(OLDEST).path("has_next").asBoolean()).isTrue();
  }

  @Test
  void theShortNameOfHasPreviousCanBeSet(FakeOrgRegistry fake) throws Exception {
    fake.withModels(1).shortPreviousKey();

    assertThat(probe.json(LIST).has("has_prev")).isTrue();
    assertThat(probe.json(LIST).has("has_previous")).isFalse();
  }

  @Test
  void publicModelsOfOthersAreListedOnlyOnRequest(FakeOrgRegistry fake) throws Exception {
    fake.withModels(4).withPublicModels(2);

    assertThat(probe.ids(LIST)).hasSize(4);
    assertThat(fake.ids()).hasSize(4);
    assertThat(probe.get(LIST + "?include_public=true").body()).contains("others/");
  }

  @Test
  void filtersSelectModels(FakeOrgRegistry fake) throws Exception {
    fake.withModels(20);

    assertThat(probe.json(LIST + "?name=acme/model-0001").path("total").asInt()).isEqualTo(1);
    assertThat(probe.json(LIST + "?search=0011").path("total").asInt()).isEqualTo(1);
    assertThat(probe.json(LIST + "?license=mit").path("total").asInt()).isEqualTo(5);
    assertThat(probe.json(LIST + "?license=mit&license=apache-2.0").path("total").asInt())
        .isEqualTo(10);
    assertThat(probe.json(LIST + "?framework=gguf").path("total").asInt()).isEqualTo(10);
    assertThat(probe.json(LIST + "?size_category=1B-10B").path("total").asInt()).isEqualTo(5);
    assertThat(probe.json(LIST + "?tags=llm&tags=t1").path("total").asInt()).isEqualTo(5);
    assertThat(probe.json(LIST + "?task_categories=text-generation").path("total").asInt())
        .isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=0", "page=x", "limit=0", "sort_by=color", "sort_dir=up"})
  void invalidParametersAreNamedInTheErrorBody(String parameter) throws Exception {
    Probe.Received refused = probe.get(LIST + "?" + parameter);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(probe.json(refused).path("errors").get(0).path("loc").get(1).asText())
        .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
  }

  @Test
  void aSingleModelIsFoundByItsOrganizationAndItsName(FakeOrgRegistry fake) throws Exception {
    fake.withModels(3).add(Map.of("id", "u-1", "name", "bare"));
    fake.add(Map.of("id", "u-2", "name", "others/shared"));

    for (String path : List.of("acme/models/model-0002", "others/models/shared")) {
      assertThat(probe.json("/api/v1/org/" + path).path("name").asText())
          .isEqualTo(path.replace("models/", ""));
    }
    assertThat(probe.json(LIST + "/bare").path("name").asText()).isEqualTo("bare");
    for (String path :
        List.of("acme/models/nope", "others/models/bare", "acme/models/acme%2Fbare")) {
      assertThat(probe.get("/api/v1/org/" + path).body())
          .isEqualTo("{\"code\":404,\"detail\":\"Model not found\",\"type\":\"not_found_error\"}");
    }
  }

  @Test
  void bothKindsOfCredentialsAreAccepted(FakeOrgRegistry fake) throws Exception {
    assertThat(probe.get(LIST).status()).isEqualTo(200);
    assertThat(probe.send("GET", LIST, "X-API-Key", fake.key()).status()).isEqualTo(200);
    Probe.Received refused = probe.send("GET", LIST, "X-API-Key", "wrong");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.body())
        .isEqualTo(
            "{\"code\":401,\"detail\":\"Authentication failed\",\"type\":\"authentication_error\"}");
  }

  @Test
  void anotherOrganizationIsNotFound(FakeOrgRegistry fake) throws Exception {
    assertThat(probe.get("/api/v1/org/none/models").status()).isEqualTo(404);
    fake.org("none");
    assertThat(probe.get("/api/v1/org/none/models").status()).isEqualTo(200);
    assertThat(fake.org()).isEqualTo("none");
  }
}
