package io.modellist.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.modellist.core.Extras;
import io.modellist.tck.JsonRoundTrip;
import io.modellist.testing.FakeNarrative;
import io.modellist.testing.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Models as a JSON mapper of an application writes and reads them. */
class NarrativeJsonTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  private final FakeNarrative fake = FakeNarrative.start();
  private final NarrativeClient narrative =
      NarrativeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    narrative.close();
    fake.close();
  }

  @Test
  void documentedModelsAreWrittenAsTheServiceSendsThemAndReadBack() throws Exception {
    String page = Wire.read("get-models.json");
    fake.onEveryRequest(Fault.answer(page));

    List<NarrativeModel> models = narrative.listModels().firstPage().items();

    JsonNode entries = MAPPER.readTree(page).get("records");
    assertThat(models).hasSize(2);
    for (int i = 0; i < models.size(); i++) {
      JsonRoundTrip.assertWrittenAs(entries.get(i).toString(), models.get(i));
    }
  }

  @Test
  void everyFieldAndAdditionalFieldsAreWrittenAndReadBack() {
    String json =
        """
        {"id": 9007199254740993, "company_id": 2, "name": "n", "display_name": "A Name",
         "description": "d", "license_id": "mit", "repository": {"type": "oci",
         "organization": "o"}, "collaborators": {"training": {"type": "inclusion",
         "companies": [5000000000]}}, "tags": ["a"], "base_model_id": 3,
         "created_at": "2024-01-31T23:00:00.500Z", "updated_at": "2024-02-01T00:00:00Z",
         "archived_at": "2024-03-01T00:00:00Z", "version": 4, "status": "paused",
         "score": 1.5, "stars": 123456789012345678901, "extras": {"a": [0.25, "x"]},
         "problems": [1], "unknownFields": 2, "label": "l", "key": "k", "provider": "p"}
        """;
    NarrativeModel model = read(json);
    assertThat(model.problems()).isEmpty();

    JsonRoundTrip.assertWrittenAs(json, model);
  }

  @Test
  void additionalFieldsOfNestedValuesKeepTheirPointer() throws Exception {
    NarrativeModel model =
        read("{\"id\": 1, \"owner\": null, \"repository\": {\"region\": \"eu\", \"rate\": 0.5}}");

    JsonNode written = MAPPER.valueToTree(model);

    assertThat(written.get("/repository/region").asText()).isEqualTo("eu");
    assertThat(written.get("owner").isNull()).isTrue();
    assertThat(readBack(model, MAPPER)).isEqualTo(model);
    assertThat(readBack(model, MAPPER).unknownFields()).hasSize(3);
  }

  @Test
  void theNamesDoNotDependOnTheMapper() throws Exception {
    NarrativeModel model = read("{\"id\": 1, \"name\": \"n\", \"repository\": {\"x\": 1}}");
    for (var naming :
        List.of(
            PropertyNamingStrategies.SNAKE_CASE,
            PropertyNamingStrategies.UPPER_CAMEL_CASE,
            PropertyNamingStrategies.KEBAB_CASE)) {
      ObjectMapper mapper = MAPPER.copy().setPropertyNamingStrategy(naming);

      assertThat(mapper.<JsonNode>valueToTree(model))
          .isEqualTo(MAPPER.<JsonNode>valueToTree(model));
      assertThat(readBack(model, mapper)).isEqualTo(model);
    }
  }

  @Test
  void problemsAreNotWritten() throws Exception {
    NarrativeModel model = read("{\"id\": 1, \"name\": 5, \"later\": true}");
    assertThat(model.problems()).hasSize(1);

    NarrativeModel back = readBack(model, MAPPER);

    assertThat(back.problems()).isEmpty();
    assertThat(back).isNotEqualTo(model);
    assertThat(back).isEqualTo(model.toBuilder().extras(Extras.of(model.unknownFields())).build());
  }

  @Test
  void aModelWithoutAdditionalFieldsHasTheSharedExtras() throws Exception {
    assertThat(readBack(read("{\"id\": 1}"), MAPPER).extras()).isSameAs(Extras.none());
  }

  @Test
  void aBuilderSetsWhatItIsGiven() {
    Map<String, Object> more = new LinkedHashMap<>(Map.of("rate", 0.5));
    NarrativeModel model =
        NarrativeModel.builder(1).status(ModelStatus.ARCHIVED).extras(Extras.of(more)).build();
    more.clear();

    assertThat(model.id()).isEqualTo("1");
    assertThat(model.status()).isEqualTo(ModelStatus.ARCHIVED);
    assertThat(model.unknownFields()).hasToString("{rate=0.5}");
    assertThat(model.tags()).isEmpty();
    assertThat(model.name()).isNull();
    assertThat(model.toBuilder().build()).isEqualTo(model);
    assertThat(model.toBuilder().name("n").build().name()).isEqualTo("n");
  }

  private static NarrativeModel readBack(NarrativeModel model, ObjectMapper mapper)
      throws Exception {
    return mapper.readValue(mapper.writeValueAsString(model), NarrativeModel.class);
  }

  private NarrativeModel read(String json) {
    fake.onEveryRequest(Fault.answer(json));
    return narrative.getModel(1);
  }
}
