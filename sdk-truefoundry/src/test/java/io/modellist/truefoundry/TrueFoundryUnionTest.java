package io.modellist.truefoundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.modellist.core.FieldProblem;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources and frameworks: every known kind, and unknown kinds. */
class TrueFoundryUnionTest {
  private static final String MANIFEST = "/latest_version/manifest/";

  private final FakeTrueFoundry fake = FakeTrueFoundry.start();
  private final TrueFoundryClient truefoundry =
      TrueFoundryClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    truefoundry.close();
    fake.close();
  }

  @Test
  void everyKnownSourceHasItsFields() {
    assertThat(source("{\"type\":\"truefoundry\",\"uri\":\"tfy://a\"}"))
        .isEqualTo(new ModelSource.TrueFoundry("truefoundry", "tfy://a"));
    assertThat(source("{\"type\":\"truefoundry\"}"))
        .isEqualTo(new ModelSource.TrueFoundry("truefoundry", null));
    assertThat(source("{\"type\":\"external\",\"uri\":\"s3://b/a\"}"))
        .isEqualTo(new ModelSource.External("external", "s3://b/a"));
    assertThat(source("{\"type\":\"local\",\"file_or_folder\":\"./a\"}"))
        .isEqualTo(new ModelSource.Local("local", "./a"));
  }

  @Test
  void transformersHasItsFields() {
    assertThat(
            framework(
                """
                {"base_model":"b","pipeline_tag":"text-generation","library_name":"diffusers",
                 "type":"transformers"}
                """))
        .isEqualTo(
            new ModelFramework.Transformers("transformers", "diffusers", "text-generation", "b"));
  }

  @Test
  void sklearnAndXgboostHaveTheirFields() {
    String rest =
        ",\"model_filepath\":\"m.bin\",\"serialization_format\":\"joblib\",\"model_schema\":{\"inputs\":[]}}";
    Map<String, Object> schema = Map.of("inputs", List.of());

    assertThat(framework("{\"type\":\"sklearn\"" + rest))
        .isEqualTo(new ModelFramework.Sklearn("sklearn", "m.bin", "joblib", schema));
    assertThat(framework("{\"type\":\"xgboost\"" + rest))
        .isEqualTo(new ModelFramework.XgBoost("xgboost", "m.bin", "joblib", schema));
    assertThat(framework("{\"type\":\"sklearn\",\"model_schema\":null}"))
        .isEqualTo(new ModelFramework.Sklearn("sklearn", null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tensorflow",
        "pytorch",
        "keras",
        "lightgbm",
        "fastai",
        "h2o",
        "onnx",
        "spacy",
        "statsmodels",
        "gluon",
        "paddle",
        "custom"
      })
  void kindsWithoutFieldsKeepTheirName(String kind) {
    assertThat(framework("{\"type\":\"" + kind + "\"}"))
        .isEqualTo(new ModelFramework.Other(kind, Map.of()));
  }

  @Test
  void unknownKindsKeepTheirFieldsExactly() {
    String json = "{\"type\":\"new\",\"rate\":1.10,\"deep\":{\"a\":[null]},\"uri\":\"u\"}";

    ModelSource.Other source = (ModelSource.Other) source(json);
    ModelFramework.Other framework = (ModelFramework.Other) framework(json);

    assertThat(source.type()).isEqualTo("new");
    assertThat(source.fields())
        .containsOnlyKeys("rate", "deep", "uri")
        .containsEntry("rate", new BigDecimal("1.10"))
        .containsEntry("uri", "u");
    assertThat(framework.type()).isEqualTo("new");
    assertThat(framework.fields()).isEqualTo(source.fields());
  }

  @Test
  void kindsAreCaseSensitiveAndMayBeEmpty() {
    assertThat(framework("{\"type\":\"Transformers\",\"base_model\":\"b\"}"))
        .isEqualTo(new ModelFramework.Other("Transformers", Map.of("base_model", "b")));
    assertThat(source("{\"type\":\"\",\"uri\":\"u\"}"))
        .isEqualTo(new ModelSource.Other("", Map.of("uri", "u")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"uri\":\"u\"}", "{\"type\":null,\"uri\":\"u\"}"})
  void withoutAKindTheFieldsAreKept(String json) {
    assertThat(source(json)).isEqualTo(new ModelSource.Other(null, Map.of("uri", "u")));
    assertThat(framework(json)).isEqualTo(new ModelFramework.Other(null, Map.of("uri", "u")));
  }

  @Test
  void anEmptyObjectIsAnUnknownKind() {
    assertThat(source("{}")).isEqualTo(new ModelSource.Other(null, Map.of()));
    assertThat(framework("{}")).isEqualTo(new ModelFramework.Other(null, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "{\"a\":1}", "[\"truefoundry\"]"})
  void aKindThatIsNotTextLosesNoOtherField(String kind) {
    ModelManifest manifest =
        read("source", "{\"type\":" + kind + ",\"uri\":\"u\"}").latestVersion().manifest();

    assertThat(manifest.source())
        .isInstanceOfSatisfying(
            ModelSource.Other.class,
            other -> assertThat(other.fields()).isEqualTo(Map.of("uri", "u")));
    assertThat(manifest.name()).isEqualTo("after");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "[\"truefoundry\"]", "5", "true"})
  void aKindThatIsNotTextIsAbsentAndReported(String kind) {
    TrueFoundryModel model = read("source", "{\"type\":" + kind + ",\"uri\":\"u\"}");

    assertThat(model.latestVersion().manifest().source())
        .isEqualTo(new ModelSource.Other(null, Map.of("uri", "u")));
    assertThat(model.problems())
        .extracting(FieldProblem::pointer, FieldProblem::raw)
        .containsExactly(tuple(MANIFEST + "source/type", kind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"truefoundry\"", "7", "true", "[]", "[{\"type\":\"local\"}]"})
  void aUnionThatIsNotAnObjectIsAbsentAndReported(String value) {
    for (String union : List.of("source", "framework")) {
      TrueFoundryModel model = read(union, value);

      assertThat(model.latestVersion().manifest().source()).isNull();
      assertThat(model.latestVersion().manifest().framework()).isNull();
      assertThat(model.latestVersion().manifest().name()).isEqualTo("after");
      assertThat(model.problems())
          .extracting(FieldProblem::pointer)
          .containsExactly(MANIFEST + union);
      assertThat(model.problems().get(0).raw()).startsWith(value.substring(0, 1));
    }
  }

  @Test
  void nullIsAbsentWithoutAProblem() {
    assertThat(read("source", "null").problems()).isEmpty();
    assertThat(read("framework", "null").latestVersion().manifest().framework()).isNull();
  }

  @Test
  void aBadFieldOfAKindFailsAloneAndAnUnknownFieldIsKept() {
    TrueFoundryModel model =
        read(
            "framework",
            "{\"type\":\"transformers\",\"pipeline_tag\":5,\"base_model\":\"b\",\"x\":1}");

    assertThat(model.latestVersion().manifest().framework())
        .isEqualTo(new ModelFramework.Transformers("transformers", null, null, "b"));
    assertThat(model.problems())
        .extracting(FieldProblem::pointer, FieldProblem::raw)
        .containsExactly(tuple(MANIFEST + "framework/pipeline_tag", "5"));
    assertThat(model.unknownFields()).isEqualTo(Map.of(MANIFEST + "framework/x", 1));
  }

  @Test
  void anUnknownFieldBeforeTheKindIsKept() {
    TrueFoundryModel model =
        read("source", "{\"x\":{\"y\":1.10},\"uri\":\"u\",\"type\":\"external\"}");

    assertThat(model.latestVersion().manifest().source())
        .isEqualTo(new ModelSource.External("external", "u"));
    assertThat(model.unknownFields())
        .isEqualTo(Map.of(MANIFEST + "source/x", Map.of("y", new BigDecimal("1.10"))));
    assertThat(model.problems()).isEmpty();
  }

  private ModelSource source(String json) {
    TrueFoundryModel model = read("source", json);
    assertThat(model.problems()).isEmpty();
    return model.latestVersion().manifest().source();
  }

  private ModelFramework framework(String json) {
    TrueFoundryModel model = read("framework", json);
    assertThat(model.problems()).isEmpty();
    return model.latestVersion().manifest().framework();
  }

  private TrueFoundryModel read(String union, String json) {
    fake.onEveryRequest(
        Fault.answer(
            "{\"data\":{\"id\":1,\"latest_version\":{\"manifest\":{\"%s\":%s,\"name\":\"after\"}}}}"
                .formatted(union, json)));
    return truefoundry.getModel("1");
  }
}
