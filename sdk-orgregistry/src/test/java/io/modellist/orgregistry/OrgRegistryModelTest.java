package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.Fault;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fields of a model, from JSON to the record. */
class OrgRegistryModelTest {
  /** The model in the example on the API page: three fields, without an id or a name. */
  private static final OrgRegistryModel DOCUMENTED =
      OrgRegistryModel.builder(null)
          .framework("safetensors")
          .isPublic(false)
          .downloadCount(0L)
          .build();

  private final FakeOrgRegistry fake = FakeOrgRegistry.start();
  private final OrgRegistryClient registry =
      OrgRegistryClient.builder()
          .baseUrl(fake.url())
          .organization("acme")
          .bearerToken(fake.key())
          .build();

  @AfterEach
  void close() {
    registry.close();
    fake.close();
  }

  /** Reads with Jackson only, because the SDK's own decoder rejects a model without an id. */
  @Test
  void everyFieldOfTheDocumentedExampleIsRead() throws Exception {
    JsonMapper mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new JavaTimeModule())
            .build();
    JsonNode json = mapper.readTree(Wire.read("list-models.json")).at("/models/0");

    OrgRegistryModel model = mapper.treeToValue(json, OrgRegistryModel.class);

    assertThat(model).isEqualTo(DOCUMENTED);
    assertThat(model.id()).isEmpty();
    assertThat(model.framework()).isEqualTo("safetensors");
    assertThat(model.isPublic()).isFalse();
    assertThat(model.downloadCount()).isZero();
  }

  @Test
  void theDocumentedExampleInAListingIsAnErrorForLackOfAnId() {
    fake.onEveryRequest(Fault.answer(Wire.read("list-models.json")));

    assertThatThrownBy(() -> registry.listModels().toList())
        .isInstanceOf(UnexpectedContentException.class)
        .hasMessageContaining("id");
  }

  @Test
  void theDocumentedFieldsOfTheExampleAreReadFromAListingToo() {
    String named =
        Wire.read("list-models.json").replace("{ \"download", "{ \"name\":\"acme/x\", \"download");
    fake.onEveryRequest(Fault.answer(named));

    OrgRegistryModel model = registry.listModels().firstPage().items().get(0);

    assertThat(model.id()).isEqualTo("acme/x");
    assertThat(model.framework()).isEqualTo("safetensors");
    assertThat(model.isPublic()).isFalse();
    assertThat(model.downloadCount()).isZero();
    assertThat(model.unknownFields()).isEmpty();
    assertThat(model.problems()).isEmpty();
  }

  @Test
  void everyKnownFieldIsRead() {
    OrgRegistryModel model = read(Wire.read("every-field.json"));

    Map<String, Object> origin = new HashMap<>();
    origin.put("run", 7);
    origin.put("parent", null);
    origin.put("files", List.of("a"));
    assertThat(model)
        .isEqualTo(
            OrgRegistryModel.builder("acme/x")
                .uuid("00000000-0000-4000-8000-000000000001")
                .prettyName("The X")
                .summary("About x.")
                .version("1.2.0")
                .versionCount(3)
                .aliases(List.of("latest"))
                .framework("gguf")
                .architecture("decoder")
                .baseModel("acme/w")
                .task("text-generation")
                .taskCategories(List.of("text-generation"))
                .language(List.of("en", "fr"))
                .license("mit")
                .sizeCategory("1B-10B")
                .tags(List.of("llm"))
                .isPublic(true)
                .downloadCount(5_000_000_000L)
                .origin(origin)
                .createdAt(Instant.parse("2025-05-06T07:08:09.123456Z"))
                .updatedAt(Instant.parse("2025-06-01T00:00:00Z"))
                .build());
    assertThat(model.description()).isEqualTo("About x.");
  }

  @Test
  void theIdIsTheUuidElseTheFullName() {
    assertThat(read("{\"id\":\"u-1\",\"name\":\"acme/x\"}").id()).isEqualTo("u-1");
    assertThat(read("{\"id\":null,\"name\":\"acme/x\"}").id()).isEqualTo("acme/x");
    assertThat(read("{\"id\":\" \",\"name\":\"acme/x\"}").id()).isEqualTo("acme/x");
    assertThat(read("{\"name\":\"acme/x\"}")).isEqualTo(OrgRegistryModel.builder("acme/x").build());
    assertThat(OrgRegistryModel.builder(null).uuid("u-1").build().id()).isEqualTo("u-1");
    assertThat(OrgRegistryModel.builder(null).build().id()).isEmpty();
  }

  @Test
  void theLabelIsThePrettyNameElseTheFullNameElseTheId() {
    assertThat(read("{\"id\":\"u\",\"name\":\"acme/x\",\"pretty_name\":\"The X\"}").label())
        .isEqualTo("The X");
    assertThat(read("{\"id\":\"u\",\"name\":\"acme/x\",\"pretty_name\":\"\"}").label())
        .isEqualTo("acme/x");
    assertThat(OrgRegistryModel.builder(null).uuid("u").build().label()).isEqualTo("u");
  }

  @Test
  void fieldsOfTheWrongTypeAreAbsentAndReported() {
    OrgRegistryModel model =
        read(
            """
            {"name": "acme/x", "is_public": 1, "download_count": "5", "origin": "upload",
             "created_at": "yesterday", "task_categories": ["a", null]}
            """);

    assertThat(model.isPublic()).isNull();
    assertThat(model.downloadCount()).isNull();
    assertThat(model.origin()).isEmpty();
    assertThat(model.createdAt()).isNull();
    assertThat(model.taskCategories()).containsExactly("a");
    assertThat(model.problems())
        .extracting(FieldProblem::pointer, FieldProblem::raw)
        .containsExactly(
            tuple("/is_public", "1"),
            tuple("/download_count", "\"5\""),
            tuple("/origin", "\"upload\""),
            tuple("/created_at", "\"yesterday\""),
            tuple("/task_categories/1", "null"));
  }

  @Test
  void unknownFieldsAreKept() {
    OrgRegistryModel model =
        read(
            "{\"name\":\"acme/x\",\"stars\":123456789012345678901,\"owner\":null,\"card\":{\"a\":[1]}}");

    assertThat(model.unknownFields())
        .containsEntry("stars", new BigInteger("123456789012345678901"))
        .containsEntry("owner", null)
        .containsEntry("card", Map.of("a", List.of(1)))
        .hasSize(3);
  }

  @Test
  void aModelDoesNotChangeWithTheListsItWasCreatedFrom() {
    List<String> tags = Arrays.asList("a", null, "b");

    OrgRegistryModel model =
        OrgRegistryModel.builder("acme/x")
            .tags(tags)
            .aliases(null)
            .origin(null)
            .extras(null)
            .build();
    tags.set(0, "z");

    assertThat(model.tags()).containsExactly("a", "b").isUnmodifiable();
    assertThat(model.aliases()).isEmpty();
    assertThat(model.origin()).isEmpty();
    assertThat(model.extras()).isEqualTo(Extras.none());
  }

  private OrgRegistryModel read(String json) {
    fake.onEveryRequest(Fault.answer(json));
    return registry.getModel("x");
  }
}
