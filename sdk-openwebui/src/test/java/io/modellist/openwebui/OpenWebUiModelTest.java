package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of a model, from JSON to the record. */
class OpenWebUiModelTest {
  private final FakeOpenWebUi fake = FakeOpenWebUi.start();
  private final OpenWebUiClient openWebUi =
      OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    openWebUi.close();
    fake.close();
  }

  @Test
  void onlyTheIdIsRequired() {
    OpenWebUiModel model = read("{\"id\":\"team/one\"}");

    assertThat(model).isEqualTo(OpenWebUiModel.builder("team/one").build());
    assertThat(model.label()).isEqualTo("team/one");
    assertThat(model.description()).isNull();
    assertThat(model.tags()).isEmpty();
    assertThat(model.provider()).isEqualTo("openwebui");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"a\", \"b\"]                     | a,b",
        "[{\"name\":\"a\"}, {\"name\":\"b\"}]   | a,b",
        "[{\"name\":\"a\"}, \"b\"]            | a,b",
        "[\"a\", {\"name\":\"b\",\"id\":1}, {}] | a,b",
        "[]                             | ''",
        "null                           | ''",
      })
  void tagsMayBeTextOrObjectsOrBoth(String tags, String names) {
    OpenWebUiModel model = read("{\"id\":\"m\",\"meta\":{\"tags\":" + tags + "}}");

    assertThat(String.join(",", model.tags())).isEqualTo(names);
    assertThat(model.problems()).isEmpty();
  }

  @Test
  void aTagOfAnotherTypeIsLeftOutAndReported() {
    OpenWebUiModel model = read("{\"id\":\"m\",\"meta\":{\"tags\":[\"a\",5,{\"name\":7}]}}");

    assertThat(model.tags()).containsExactly("a");
    assertThat(model.problems())
        .extracting(FieldProblem::pointer, FieldProblem::raw)
        .containsExactly(tuple("/meta/tags/1", "5"), tuple("/meta/tags/2/name", "7"));
  }

  @Test
  void paramsAreKeptExactly() {
    OpenWebUiModel model =
        read(
            """
            {"id": "m", "params": {"temperature": 0.10, "seed": 12345678901234567890, "n": 3,
             "top_p": 1e-7, "stop": ["\\n", null], "stream": true, "system": null, "x": {"y": {}}}}
            """);

    assertThat(model.params())
        .containsEntry("temperature", new BigDecimal("0.10"))
        .containsEntry("seed", new BigInteger("12345678901234567890"))
        .containsEntry("n", 3)
        .containsEntry("top_p", new BigDecimal("1E-7"))
        .containsEntry("stop", Arrays.asList("\n", null))
        .containsEntry("stream", true)
        .containsEntry("system", null)
        .containsEntry("x", Map.of("y", Map.of()))
        .hasSize(8);
    assertThat(model.params().keySet())
        .containsExactly("temperature", "seed", "n", "top_p", "stop", "stream", "system", "x");
  }

  @Test
  void unknownFieldsAreKeptAtEveryLevel() {
    OpenWebUiModel model =
        read(
            """
            {"id": "m", "score": 1.10, "access_control": null,
             "meta": {"knowledge": [{"id": "k"}], "voice": null, "tags": [{"name": "a", "hue": 9}]},
             "user": {"id": "u", "bio": ""}, "access_grants": [{"id": "g", "until": 5}]}
            """);

    assertThat(model.unknownFields())
        .containsEntry("score", new BigDecimal("1.10"))
        .containsEntry("access_control", null)
        .containsEntry("/meta/knowledge", List.of(Map.of("id", "k")))
        .containsEntry("/meta/voice", null)
        .containsEntry("/meta/tags/0/hue", 9)
        .containsEntry("/user/bio", "")
        .containsEntry("/access_grants/0/until", 5)
        .hasSize(7);
    assertThat(model.problems()).isEmpty();
  }

  @Test
  void fieldsOfTheWrongTypeAreAbsentAndReported() {
    OpenWebUiModel model =
        read(
            """
            {"id": "m", "name": 5, "params": [], "meta": {"description": {}, "capabilities": "x"},
             "is_active": "true", "write_access": 1, "user": "u", "created_at": true,
             "updated_at": 1704153600, "access_grants": [{"permission": []}, 3]}
            """);

    assertThat(model)
        .usingRecursiveComparison()
        .ignoringFields("extras", "meta", "accessGrants", "updatedAt")
        .isEqualTo(OpenWebUiModel.builder("m").build());
    assertThat(model.meta()).isEqualTo(new ModelMeta(null, null, null, Map.of(), List.of()));
    assertThat(model.accessGrants()).hasSize(1);
    assertThat(model.updatedAt()).isEqualTo(Instant.ofEpochSecond(1704153600));
    assertThat(model.problems())
        .extracting(FieldProblem::pointer)
        .containsExactly(
            "/name",
            "/params",
            "/meta/description",
            "/meta/capabilities",
            "/is_active",
            "/write_access",
            "/user",
            "/created_at",
            "/access_grants/0/permission",
            "/access_grants/1");
  }

  @Test
  void theRecordHasTheCompleteImagesAndItsTextShortensThem() {
    String image = "data:image/png;base64," + "iVBORw0KGgo".repeat(20_000);
    OpenWebUiModel model =
        read(
            "{\"id\":\"m\",\"meta\":{\"profile_image_url\":\"%s\",\"background_image_url\":\"%s\"}}"
                .formatted(image, image));

    assertThat(model.meta().profileImageUrl()).isEqualTo(image);
    assertThat(model.meta().backgroundImageUrl()).isEqualTo(image);
    assertThat(model.toString()).contains("data:image/png").hasSizeLessThan(1_000);
  }

  @Test
  void aModelCanBeReadThroughTheCommonInterface() {
    fake.withModels(3);

    Model model = openWebUi.listModels().toList().get(0);

    assertThat(model.name()).isNotBlank();
    assertThat(model.createdAt()).isNotNull();
    assertThat(model.tags()).containsExactly("odd");
  }

  private OpenWebUiModel read(String json) {
    fake.onEveryRequest(Fault.answer(json));
    return openWebUi.getModel("m");
  }
}
