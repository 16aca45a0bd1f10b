package io.modellist.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.modellist.core.FieldProblem;
import io.modellist.core.Page;
import io.modellist.testing.FakeNarrative;
import io.modellist.testing.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fields of a model, from JSON to the record. */
class NarrativeModelTest {
  private static final CompanyAccess ALL = new CompanyAccess(CollaboratorType.ALL, List.of());
  private static final NarrativeModel BASE =
      NarrativeModel.builder(1)
          .companyId(1L)
          .name("Llama-3.2-1B")
          .description("Base Llama 3.2 1B model")
          .licenseId("META-LLAMA-COMMUNITY-3.2")
          .repository(new ModelRepository(RepositoryType.HUGGING_FACE, "meta-llama"))
          .collaborators(new ModelCollaborators(ALL, ALL))
          .tags(List.of("llm", "base"))
          .createdAt(Instant.parse("2024-01-10T08:00:00Z"))
          .version(1)
          .status(ModelStatus.ACTIVE)
          .build();
  private static final NarrativeModel INSTRUCT =
      NarrativeModel.builder(2)
          .companyId(1L)
          .name("Llama-3.1-8B-Instruct")
          .description("Fine-tuned Llama model for instruction following")
          .licenseId("META-LLAMA-COMMUNITY-3.1")
          .repository(new ModelRepository(RepositoryType.HUGGING_FACE, "meta-llama"))
          .collaborators(new ModelCollaborators(ALL, ALL))
          .tags(List.of("llm", "instruct"))
          .createdAt(Instant.parse("2024-01-15T10:30:00Z"))
          .version(1)
          .status(ModelStatus.ACTIVE)
          .build();

  private final FakeNarrative fake = FakeNarrative.start();
  private final NarrativeClient narrative =
      NarrativeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    narrative.close();
    fake.close();
  }

  @Test
  void everyFieldOfTheDocumentedListIsRead() {
    fake.onEveryRequest(Fault.answer(Wire.read("get-models.json")));

    Page<NarrativeModel> page = narrative.listModels().firstPage();

    assertThat(page.items()).containsExactly(BASE, INSTRUCT);
    assertThat(page.number()).hasValue(1);
    assertThat(page.totalItems()).hasValue(2);
    assertThat(page.totalPages()).hasValue(1);
    assertThat(page.hasNext()).isFalse();
  }

  @Test
  void everyFieldOfTheDocumentedModelIsRead() {
    fake.onEveryRequest(Fault.answer(Wire.read("get-a-model.json")));

    assertThat(narrative.getModel(2)).isEqualTo(INSTRUCT);
  }

  @Test
  void everyFieldOfTheDocumentedCollaboratorsIsRead() {
    NarrativeModel model =
        read("{\"id\":1,\"collaborators\":" + Wire.read("collaborators.json") + "}");

    assertThat(model.collaborators())
        .isEqualTo(
            new ModelCollaborators(
                ALL, new CompanyAccess(CollaboratorType.INCLUSION, List.of(1L, 2L, 3L))));
  }

  @Test
  void optionalFieldsAreReadToo() {
    NarrativeModel model =
        read(
            """
            {"id": 9007199254740993, "display_name": "Ein Modell – 模型", "base_model_id": 5000000001,
             "updated_at": "2024-02-01T00:00:00+01:00", "archived_at": "2024-03-01T00:00:00.5Z",
             "status": "archived"}
            """);

    assertThat(model.numericId()).isEqualTo(9007199254740993L);
    assertThat(model.id()).isEqualTo("9007199254740993");
    assertThat(model.displayName()).isEqualTo("Ein Modell – 模型");
    assertThat(model.baseModelId()).isEqualTo(5_000_000_001L);
    assertThat(model.updatedAt()).isEqualTo("2024-01-31T23:00:00Z");
    assertThat(model.archivedAt()).isEqualTo("2024-03-01T00:00:00.500Z");
    assertThat(model.status()).isEqualTo(ModelStatus.ARCHIVED);
  }

  @Test
  void onlyTheIdIsRequiredAndItMayBeText() {
    assertThat(read("{\"id\":\"7\"}")).isEqualTo(NarrativeModel.builder(7).build());
  }

  @Test
  void unknownValuesOfOpenEnumsAreKept() {
    NarrativeModel model =
        read(
            """
            {"id": 1, "status": "paused", "repository": {"type": "oci"},
             "collaborators": {"training": {"type": "exclusion", "companies": [4]}}}
            """);

    assertThat(model.status()).isEqualTo(new ModelStatus("paused")).hasToString("paused");
    assertThat(model.repository()).isEqualTo(new ModelRepository(new RepositoryType("oci"), null));
    assertThat(model.collaborators())
        .isEqualTo(
            new ModelCollaborators(
                new CompanyAccess(new CollaboratorType("exclusion"), List.of(4L)), null));
    assertThat(model.problems()).isEmpty();
  }

  @Test
  void fieldsOfTheWrongTypeAreAbsentAndReported() {
    NarrativeModel model =
        read(
            """
            {"id": 1, "name": "x", "version": "1", "created_at": {}, "status": 5,
             "tags": ["a", 2, "b"], "collaborators": {"inference": {"companies": [1, "two"]}}}
            """);

    assertThat(model.name()).isEqualTo("x");
    assertThat(model.version()).isNull();
    assertThat(model.createdAt()).isNull();
    assertThat(model.status()).isNull();
    assertThat(model.tags()).containsExactly("a", "b");
    assertThat(model.collaborators().inference().companies()).containsExactly(1L);
    assertThat(model.problems())
        .extracting(FieldProblem::pointer, FieldProblem::raw)
        .containsExactly(
            tuple("/version", "\"1\""),
            tuple("/created_at", "{}"),
            tuple("/status", "5"),
            tuple("/tags/1", "2"),
            tuple("/collaborators/inference/companies/1", "\"two\""));
  }

  @Test
  void unknownFieldsAreKeptAtEveryLevel() {
    NarrativeModel model =
        read(
            """
            {"id": 1, "score": 1.10, "owner": null, "repository": {"type": "narrative", "region": "eu"},
             "collaborators": {"training": {"type": "all", "until": [1]}}}
            """);

    assertThat(model.unknownFields())
        .containsEntry("score", new BigDecimal("1.10"))
        .containsEntry("owner", null)
        .containsEntry("/repository/region", "eu")
        .containsEntry("/collaborators/training/until", List.of(1))
        .hasSize(4);
  }

  @Test
  void theLabelIsTheDisplayNameElseTheNameElseTheId() {
    assertThat(read("{\"id\":1,\"name\":\"n\",\"display_name\":\"A Name\"}").label())
        .isEqualTo("A Name");
    assertThat(read("{\"id\":1,\"name\":\"n\",\"display_name\":\" \"}").label()).isEqualTo("n");
    assertThat(NarrativeModel.builder(1).build().label()).isEqualTo("1");
  }

  private NarrativeModel read(String json) {
    fake.onEveryRequest(Fault.answer(json));
    return narrative.getModel(1);
  }
}
