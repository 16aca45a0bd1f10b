package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeServiceExtension.class)
class FakeNarrativeTest {
  private Probe probe;

  @BeforeEach
  void probe(FakeNarrative fake) {
    probe = new Probe(fake);
  }

  @Test
  void pagesNameThePreviousAndTheNextPage(FakeNarrative fake) throws Exception {
    fake.withModels(250);

    JsonNode second = probe.json("/models?page=2");

    assertThat(second.path("prev_page").asInt()).isEqualTo(1);
    assertThat(second.path("current_page").asInt()).isEqualTo(2);
    assertThat(second.path("next_page").asInt()).isEqualTo(3);
    assertThat(second.path("total_records").asInt()).isEqualTo(250);
    assertThat(second.path("total_pages").asInt()).isEqualTo(3);
    assertThat(second.path("records")).hasSize(100);
    assertThat(probe.json("/models?page=3").path("next_page").isNull()).isTrue();
  }

  @Test
  void afterTheEndThePreviousPageIsTheLastRealPage(FakeNarrative fake) throws Exception {
    fake.withModels(250);

    JsonNode far = probe.json("/models?page=9");

    assertThat(far.path("records")).isEmpty();
    assertThat(far.path("prev_page").asInt()).isEqualTo(3);
    assertThat(far.path("next_page").isNull()).isTrue();
  }

  @Test
  void allPagesTogetherAreTheListInOrder(FakeNarrative fake) throws Exception {
    fake.withModels(25);
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      all.addAll(probe.ids("/models?per_page=7&order_by=created_at_asc&page=" + page));
    }

    assertThat(all).isEqualTo(fake.ids()).hasSize(25).doesNotHaveDuplicates();
    List<String> newestFirst = probe.ids("/models?order_by=created_at_desc");
    Collections.reverse(all);
    assertThat(newestFirst).isEqualTo(all);
  }

  @Test
  void severalRepositoryTypesAreCombined(FakeNarrative fake) throws Exception {
    fake.withModels(20);

    assertThat(probe.ids("/models?repository_type=narrative")).hasSize(5);
    assertThat(probe.ids("/models?repository_type=narrative&repository_type=hugging_face"))
        .hasSize(20);
    assertThat(probe.ids("/models?repository_type=other")).isEmpty();
  }

  @Test
  void aSingleModelHasNoEnvelopeAndAMissingOneHasTheServicesErrorShape(FakeNarrative fake)
      throws Exception {
    fake.withModels(3);

    assertThat(probe.json("/models/1002").path("name").asText()).startsWith("model-0002");
    Probe.Received missing = probe.get("/models/7");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(probe.json(missing).path("error").asText()).isEqualTo("not_found");
    assertThat(probe.json(missing).path("error_description").asText()).contains("7");
  }

  @Test
  void aWrongPathIsNotRefusedInTheServicesShape() throws Exception {
    Probe.Received wrong = probe.get("/v2/models");

    assertThat(wrong.status()).isEqualTo(404);
    assertThat(wrong.header("content-type")).hasValue("text/html; charset=utf-8");
  }

  @Test
  void onlyTheKeyAsBearerIsAccepted(FakeNarrative fake) throws Exception {
    fake.key("another-key-0002");

    assertThat(probe.get("/models").status()).isEqualTo(200);
    assertThat(probe.send("GET", "/models").status()).isEqualTo(401);
    Probe.Received old =
        probe.send("GET", "/models", "Authorization", "Bearer " + FakeService.DEFAULT_KEY);
    assertThat(old.status()).isEqualTo(401);
    assertThat(probe.json(old).path("error").asText()).isEqualTo("unauthorized");
  }

  @Test
  void invalidNumbersAreRefused() throws Exception {
    assertThat(probe.get("/models?page=abc").status()).isEqualTo(400);
    assertThat(probe.get("/models?per_page=0").status()).isEqualTo(400);
    assertThat(probe.json("/models?page=-1").path("current_page").asInt()).isEqualTo(1);
  }

  @Test
  void sampleModelsVaryAndAreTheSameInEveryRun(FakeNarrative fake) {
    fake.withModels(30);
    try (FakeNarrative other = FakeNarrative.start()) {
      assertThat(other.withModels(30).models()).isEqualTo(fake.models());
    }
    assertThat(fake.models()).anyMatch(model -> !model.containsKey("display_name"));
    assertThat(fake.models())
        .anyMatch(model -> String.valueOf(model.get("display_name")).contains("模"));
    assertThat(fake.ids()).anyMatch(id -> Long.parseLong(id) > Integer.MAX_VALUE);
  }
}
