package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.modellist.tck.JsonRoundTrip;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.Fault;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models as a JSON mapper of an application writes and reads them. */
class OpenWebUiJsonTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  private final FakeOpenWebUi fake = FakeOpenWebUi.start();
  private final OpenWebUiClient openWebUi =
      OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    openWebUi.close();
    fake.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"document-example.json", "document-template.json"})
  void documentedModelsAreWrittenAsTheServerSendsThem(String file) throws Exception {
    OpenWebUiModel model = models(Wire.read(file)).get(0);

    JsonRoundTrip.assertWrittenAs(
        MAPPER.readTree(Wire.read(file)).at("/items/0").toString(), model);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list-created-asc-page-1.200.json",
        "list-created-asc-page-2.200.json",
        "list-created-asc-page-3.200.json",
        "list-tag-even-page-2.200.json"
      })
  void recordedModelsAreWrittenAsTheServerSendsThem(String file) throws Exception {
    String page = Wire.read(file);
    List<OpenWebUiModel> models = models(page);

    JsonNode entries = MAPPER.readTree(page).get("items");
    assertThat(models).hasSize(entries.size());
    for (int i = 0; i < models.size(); i++) {
      // The additional fields of "meta" are all null here, so they do not affect the comparison.
      JsonRoundTrip.assertWrittenAs(entries.get(i).toString(), models.get(i));
    }
  }

  @Test
  void timesAreWrittenAsIntegersOfSeconds() {
    OpenWebUiModel model = models(Wire.read("document-example.json")).get(0);

    assertThat(MAPPER.<JsonNode>valueToTree(model).get("created_at").toString())
        .isEqualTo("1704067200");
  }

  @Test
  void timesWithAFractionSurvive() throws Exception {
    AccessGrant grant =
        new AccessGrant(
            "g", null, null, null, null, "read", Instant.parse("2024-01-01T00:00:00.5Z"));
    OpenWebUiModel model =
        OpenWebUiModel.builder("a")
            .accessGrants(List.of(grant))
            .createdAt(Instant.parse("1969-12-31T23:59:59.999999999Z"))
            .build();

    assertThat(readBack(model, MAPPER)).isEqualTo(model);
  }

  @Test
  void timesAreReadAsSecondsByAMapperThatReadsMilliseconds() throws Exception {
    ObjectMapper mapper =
        MAPPER.copy().disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS);
    OpenWebUiModel model = models(Wire.read("document-example.json")).get(0);

    assertThat(readBack(model, mapper)).isEqualTo(model);
  }

  /** A mapper that reads decimals as BigDecimal keeps trailing zeros and all digits. */
  @Test
  void decimalsAreExactIfTheMapperReadsThemAsDecimals() throws Exception {
    ObjectMapper exact = MAPPER.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    OpenWebUiModel model =
        models(
                """
                {"items":[{"id":"m","params":{"temperature":0.70,"p":[1e2, 0.12345678901234567890123]},
                  "meta":{"capabilities":{"w":2.50},"x":1.0},"score":1e400}],"total":1}
                """)
            .get(0);

    assertThat(readBack(model, exact)).isEqualTo(model);
  }

  /** Each model of a real server has additional fields that are null. */
  @ParameterizedTest
  @EnumSource(
      value = Include.class,
      names = {"NON_NULL", "NON_EMPTY"})
  void modelsSurviveAMapperThatLeavesOutAbsentFields(Include include) throws Exception {
    ObjectMapper mapper = MAPPER.copy().setDefaultPropertyInclusion(include);
    List<OpenWebUiModel> models = models(Wire.read("list-created-asc-page-1.200.json"));
    OpenWebUiModel withNulls =
        models.get(0).toBuilder()
            .params(new HashMap<>(Collections.singletonMap("a", null)))
            .build();

    assertThat(models.get(0).unknownFields()).containsValue(null);
    assertThat(readBack(models.get(0), mapper)).isEqualTo(models.get(0));
    assertThat(readBack(withNulls, mapper)).isEqualTo(withNulls);
  }

  @Test
  void aTagThatWasTextBecomesAnObject() throws Exception {
    OpenWebUiModel model =
        models("{\"items\":[{\"id\":\"m\",\"meta\":{\"tags\":[\"a\",{\"name\":\"b\"}]}}]}").get(0);

    assertThat(readBack(model, MAPPER)).isEqualTo(model);
    assertThat(readBack(model, MAPPER).tags()).containsExactly("a", "b");
  }

  private List<OpenWebUiModel> models(String page) {
    fake.onEveryRequest(Fault.answer(page));
    return openWebUi.listModels().firstPage().items();
  }

  private static OpenWebUiModel readBack(OpenWebUiModel model, ObjectMapper mapper)
      throws Exception {
    return mapper.readValue(mapper.writeValueAsString(model), OpenWebUiModel.class);
  }
}
