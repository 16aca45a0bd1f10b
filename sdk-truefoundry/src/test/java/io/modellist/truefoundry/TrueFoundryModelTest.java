package io.modellist.truefoundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.modellist.core.FieldProblem;
import io.modellist.core.Page;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a model, from JSON to the record. */
class TrueFoundryModelTest {
  private static final Instant THEN = Instant.parse("2023-11-07T05:31:56Z");
  private static final String STRING = "<string>";
  private static final Subject SUBJECT =
      new Subject(STRING, SubjectType.USER, STRING, STRING, null);
  private static final ModelManifest MANIFEST =
      ModelManifest.builder()
          .name(STRING)
          .mlRepo(STRING)
          .source(new ModelSource.TrueFoundry("truefoundry", STRING))
          .description(STRING)
          .versionAlias(STRING)
          .version(2)
          .type("model-version")
          .framework(
              new ModelFramework.Transformers("transformers", "transformers", STRING, STRING))
          .environment(new ModelEnvironment(STRING, List.of(STRING)))
          .step(0L)
          .runId(STRING)
          .build();
  private static final ModelVersion VERSION =
      ModelVersion.builder()
          .id(STRING)
          .fqn(STRING)
          .createdBySubject(SUBJECT)
          .manifest(MANIFEST)
          .mlRepoId(STRING)
          .modelId(STRING)
          .createdAt(THEN)
          .updatedAt(THEN)
          .usageCodeSnippet(STRING)
          .tags(List.of(STRING))
          .metrics(List.of(new ModelMetric(STRING, 123.0, 123L, 0L)))
          .deployable(false)
          .build();
  private static final TrueFoundryModel DOCUMENTED =
      TrueFoundryModel.builder(STRING)
          .mlRepoId(STRING)
          .name(STRING)
          .fqn(STRING)
          .createdBySubject(SUBJECT)
          .type("model")
          .createdAt(THEN)
          .updatedAt(THEN)
          .latestVersion(VERSION)
          .runSteps(List.of(123.0))
          .build();

  private final FakeTrueFoundry fake = FakeTrueFoundry.start();
  private final TrueFoundryClient truefoundry =
      TrueFoundryClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    truefoundry.close();
    fake.close();
  }

  @Test
  void everyFieldOfTheDocumentedListIsRead() {
    fake.onEveryRequest(Fault.answer(Wire.read("list-models.json")));

    Page<TrueFoundryModel> page = truefoundry.listModels().firstPage();

    assertThat(page.items()).containsExactly(DOCUMENTED);
    assertThat(page.items().get(0).unknownFields()).isEmpty();
    assertThat(page.items().get(0).problems()).isEmpty();
    assertThat(page.offset()).hasValue(0);
    assertThat(page.totalItems()).hasValue(100);
    assertThat(page.hasNext()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"data\":%s}", "%s", "{\"message\":\"ok\",\"data\":%s}"})
  void aSingleModelIsReadWithAndWithoutItsEnvelope(String around) {
    String list = Wire.read("list-models.json");
    String model = list.substring(list.indexOf('[') + 1, list.lastIndexOf(']'));
    fake.onEveryRequest(Fault.answer(around.formatted(model)));

    assertThat(truefoundry.getModel("x")).isEqualTo(DOCUMENTED);
    assertThat(truefoundry.findModel("x")).contains(DOCUMENTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":[]}", "{\"data\":{}}", "[]", "null"})
  void aResponseWithoutAModelIsAnError(String body) {
    fake.onEveryRequest(Fault.answer(body));

    assertThatThrownBy(() -> truefoundry.getModel("x"))
        .isInstanceOf(UnexpectedContentException.class);
    assertThatThrownBy(() -> truefoundry.findModel("x"))
        .isInstanceOf(UnexpectedContentException.class);
  }

  @Test
  void descriptionAndTagsAreThoseOfTheLatestVersion() {
    assertThat(DOCUMENTED.description()).isEqualTo(STRING);
    assertThat(DOCUMENTED.tags()).containsExactly(STRING);
    assertThat(DOCUMENTED.provider()).isEqualTo("truefoundry");
    assertThat(DOCUMENTED.label()).isEqualTo(STRING);
  }

  @Test
  void onlyTheIdIsRequiredAndItMayBeANumber() {
    TrueFoundryModel bare = read("{\"id\":7}");

    assertThat(bare).isEqualTo(TrueFoundryModel.builder("7").build());
    assertThat(bare.description()).isNull();
    assertThat(bare.tags()).isEmpty();
    assertThat(bare.runSteps()).isEmpty();
    assertThat(bare.label()).isEqualTo("7");
  }

  @Test
  void aModelMayHaveNoVersion() {
    assertThat(read("{\"id\":\"a\",\"name\":\"n\",\"latest_version\":null}"))
        .isEqualTo(TrueFoundryModel.builder("a").name("n").build());
    assertThat(read("{\"id\":\"a\",\"latest_version\":{}}").tags()).isEmpty();
  }

  @Test
  void subjectsAreReadInCamelCaseAndMayBeOfAnyType() {
    TrueFoundryModel model =
        read(
            """
            {"id":"a","created_by_subject":{"subjectId":"s","subjectType":"robot","subjectSlug":"r@x",
              "subjectDisplayName":"R","subjectPatName":"token-1","subjectTeam":"t"}}
            """);

    assertThat(model.createdBySubject())
        .isEqualTo(new Subject("s", new SubjectType("robot"), "r@x", "R", "token-1"));
    assertThat(model.problems()).isEmpty();
    assertThat(model.unknownFields()).isEqualTo(Map.of("/created_by_subject/subjectTeam", "t"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user",
        "team",
        "serviceaccount",
        "virtualaccount",
        "agent-identity",
        "agent",
        "agent-channel-identity",
        "role"
      })
  void everyKnownSubjectTypeHasAConstant(String kind) {
    List<SubjectType> constants =
        List.of(
            SubjectType.USER,
            SubjectType.TEAM,
            SubjectType.SERVICE_ACCOUNT,
            SubjectType.VIRTUAL_ACCOUNT,
            SubjectType.AGENT_IDENTITY,
            SubjectType.AGENT,
            SubjectType.AGENT_CHANNEL_IDENTITY,
            SubjectType.ROLE);

    assertThat(
            read("{\"id\":1,\"created_by_subject\":{\"subjectType\":\"%s\"}}".formatted(kind))
                .createdBySubject())
        .extracting(Subject::type)
        .isIn(constants)
        .hasToString(kind);
  }

  @Test
  void metricTimestampsAreInMilliseconds() {
    List<ModelMetric> metrics =
        version(
                """
                {"metrics":[{"key":"loss","value":0.125,"timestamp":123,"step":-1},
                  {"key":"f1","value":1,"timestamp":1700000000123,"step":5000000000},
                  {"key":"none"}]}
                """)
            .metrics();

    assertThat(metrics)
        .containsExactly(
            new ModelMetric("loss", 0.125, 123L, -1L),
            new ModelMetric("f1", 1.0, 1_700_000_000_123L, 5_000_000_000L),
            new ModelMetric("none", null, null, null));
    assertThat(metrics)
        .extracting(ModelMetric::timestamp)
        .containsExactly(
            Instant.EPOCH.plusMillis(123), Instant.parse("2023-11-14T22:13:20.123Z"), null);
  }

  @Test
  void openJsonIsKeptExactly() {
    ModelManifest manifest =
        version("{\"manifest\":{\"metadata\":{\"score\":1.10,\"note\":null,\"deep\":{\"n\":[1]}}}}")
            .manifest();

    assertThat(manifest.metadata())
        .containsEntry("score", new BigDecimal("1.10"))
        .containsEntry("note", null)
        .containsEntry("deep", Map.of("n", List.of(1)))
        .hasSize(3);
  }

  @Test
  void fieldsOfTheWrongTypeAreAbsentAndReported() {
    TrueFoundryModel model =
        read(
            """
            {"id":"a","name":"n","created_at":true,"run_steps":[1,"2",3.0],"type":5,
             "created_by_subject":"me",
             "latest_version":{"deployable":1,"tags":["x",null,{}],
               "metrics":[{"key":"k","value":"high"},7],
               "manifest":{"version":2.5,"metadata":[],"environment":{"pip_packages":"numpy"}}}}
            """);

    assertThat(model.name()).isEqualTo("n");
    assertThat(model.createdAt()).isNull();
    assertThat(model.runSteps()).containsExactly(1.0, 3.0);
    assertThat(model.createdBySubject()).isNull();
    assertThat(model.latestVersion().deployable()).isNull();
    assertThat(model.tags()).containsExactly("x");
    assertThat(model.latestVersion().metrics())
        .containsExactly(new ModelMetric("k", null, null, null));
    assertThat(model.latestVersion().manifest().metadata()).isEmpty();
    assertThat(model.latestVersion().manifest().environment())
        .isEqualTo(new ModelEnvironment(null, List.of()));
    assertThat(model.problems())
        .extracting(FieldProblem::pointer, FieldProblem::raw)
        .contains(
            tuple("/created_at", "true"),
            tuple("/run_steps/1", "\"2\""),
            tuple("/type", "5"),
            tuple("/created_by_subject", "\"me\""),
            tuple("/latest_version/deployable", "1"),
            tuple("/latest_version/tags/2", "{}"),
            tuple("/latest_version/metrics/0/value", "\"high\""),
            tuple("/latest_version/metrics/1", "7"),
            tuple("/latest_version/manifest/version", "2.5"),
            tuple("/latest_version/manifest/metadata", "[]"),
            tuple("/latest_version/manifest/environment/pip_packages", "\"numpy\""));
  }

  @Test
  void unknownFieldsAreKeptAtEveryLevel() {
    TrueFoundryModel model =
        read(
            """
            {"id":"a","score":1.10,"owner":null,
             "latest_version":{"stage":"prod","metrics":[{"key":"k","unit":"s"}],
               "manifest":{"labels":{"a":1},"environment":{"cuda":"12"}}}}
            """);

    assertThat(model.unknownFields())
        .containsEntry("score", new BigDecimal("1.10"))
        .containsEntry("owner", null)
        .containsEntry("/latest_version/stage", "prod")
        .containsEntry("/latest_version/metrics/0/unit", "s")
        .containsEntry("/latest_version/manifest/labels", Map.of("a", 1))
        .containsEntry("/latest_version/manifest/environment/cuda", "12")
        .hasSize(6);
  }

  private ModelVersion version(String json) {
    TrueFoundryModel model = read("{\"id\":\"a\",\"latest_version\":" + json + "}");
    assertThat(model.problems()).isEmpty();
    return model.latestVersion();
  }

  private TrueFoundryModel read(String json) {
    fake.onEveryRequest(Fault.answer("{\"data\":" + json + "}"));
    return truefoundry.getModel("x");
  }
}
