package io.modellist.conformance;

import static io.modellist.conformance.DreadnodeClients.PAGE_SIZE;
import static io.modellist.conformance.DreadnodeClients.fake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.core.ApiException;
import io.modellist.orgregistry.OrgRegistryClient;
import io.modellist.orgregistry.OrgRegistryModel;
import io.modellist.testing.FakeOrgRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dreadnode's own client and the SDK read the same models from the same fakes. */
@EnabledIfSystemProperty(named = VendorClient.PROPERTY, matches = ".+")
class DreadnodeTest {
  private static final int MODELS = 250;

  private static DreadnodeClients clients;
  private static FakeProcess fake;

  @BeforeAll
  static void start() {
    clients = new DreadnodeClients();
    fake = fake(MODELS);
  }

  @AfterAll
  static void stop() {
    fake.close();
    clients.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50, 51, 100})
  void bothListEveryModel(int models) {
    try (FakeProcess other = fake(models)) {
      assertThat(clients.vendorNames(other.url(), PAGE_SIZE, Map.of()))
          .hasSize(models)
          .isEqualTo(clients.sdkNames(other.url(), Map.of()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 200, 250, 251, 1000})
  void bothListEveryModelInPagesOf(int size) {
    assertThat(clients.vendorNames(fake.url(), size, Map.of()))
        .hasSize(MODELS)
        .isEqualTo(clients.sdkNames(fake.url(), Map.of("limit", size)));
  }

  static Stream<Arguments> selections() {
    return Stream.of(
        arguments(Map.of("sort_by", "name", "sort_dir", "asc"), MODELS),
        arguments(Map.of("sort_by", "name", "sort_dir", "desc"), MODELS),
        arguments(Map.of("sort_by", "created_at", "sort_dir", "asc"), MODELS),
        arguments(Map.of("sort_by", "updated_at", "sort_dir", "asc"), MODELS),
        arguments(Map.of("sort_by", "updated_at", "sort_dir", "desc"), MODELS),
        arguments(Map.of("name", "model-0001"), 1),
        arguments(Map.of("name", "modèle-0003"), 1),
        arguments(Map.of("search", "-012"), 10),
        arguments(Map.of("search", "模型"), 125),
        arguments(Map.of("search", "nothing like it"), 0),
        arguments(Map.of("tags", List.of("llm")), 125),
        arguments(Map.of("tags", List.of("llm", "t1")), 63),
        arguments(Map.of("license", List.of("mit")), 62),
        arguments(Map.of("framework", List.of("gguf")), 125),
        arguments(Map.of("size_category", List.of("1B-10B")), 63),
        arguments(Map.of("task_categories", List.of("text-generation")), 125),
        arguments(Map.of("framework", List.of("gguf"), "license", List.of("apache-2.0")), 63));
  }

  @ParameterizedTest
  @MethodSource("selections")
  void bothSelectTheSame(Map<String, Object> parameters, int models) {
    assertThat(clients.vendorNames(fake.url(), PAGE_SIZE, parameters))
        .hasSize(models)
        .isEqualTo(clients.sdkNames(fake.url(), parameters));
  }

  @Test
  void severalValuesThatTheVendorSendsAreAlternatives() {
    assertThat(
            clients.vendorNames(
                fake.url(), PAGE_SIZE, Map.of("license", List.of("mit", "apache-2.0"))))
        .hasSize(125);
  }

  @Test
  void bothListPublicModelsOfOtherOrganizations() {
    try (FakeOrgRegistry shared = FakeOrgRegistry.start().withModels(3).withPublicModels(60)) {
      Map<String, Boolean> all = Map.of("include_public", true);

      assertThat(clients.vendorNames(shared.url(), PAGE_SIZE, all))
          .hasSize(63)
          .isEqualTo(clients.sdkNames(shared.url(), all));
    }
  }

  @TestFactory
  Stream<DynamicTest> bothReadTheSameValues() {
    List<SharedField<OrgRegistryModel>> fields =
        List.of(
            new SharedField<>("id", OrgRegistryModel::uuid),
            new SharedField<>("full_name", OrgRegistryModel::name),
            new SharedField<>("name", DreadnodeTest::nameInOrganization),
            new SharedField<>("summary", DreadnodeTest::summary),
            new SharedField<>(
                "visibility", m -> Boolean.TRUE.equals(m.isPublic()) ? "public" : "private"),
            new SharedField<>("created_at", OrgRegistryModel::createdAt),
            new SharedField<>("updated_at", OrgRegistryModel::updatedAt),
            new SharedField<>("latest_version", OrgRegistryModel::version),
            new SharedField<>("versions/0", OrgRegistryModel::version));
    return SharedField.tests(
        fields,
        clients.vendorLists(fake.url(), PAGE_SIZE, Map.of()).get("models"),
        clients.sdkLists(fake.url(), Map.of()));
  }

  private static String nameInOrganization(OrgRegistryModel model) {
    return model.key().substring(model.key().indexOf('/') + 1);
  }

  /** The vendor's client makes up a summary for a model without one. */
  private static @Nullable String summary(OrgRegistryModel model) {
    return model.summary() != null
        ? model.summary()
        : Stream.of(model.framework(), model.task(), model.architecture())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
  }

  @Test
  void theSdkKnowsEveryFieldThatTheFakeSends() {
    assertThat(clients.sdkLists(fake.url(), Map.of()))
        .allMatch(model -> model.unknownFields().isEmpty() && model.problems().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"model-0001", "modèle-0003", "model-0010"})
  void bothFindASingleModel(String name) {
    JsonNode theirs = clients.vendorGets(fake.url(), name).at("/models/0/full_name");
    try (OrgRegistryClient sdk = DreadnodeClients.sdk(fake.url()).build()) {
      assertThat(theirs.asText()).isEqualTo("acme/" + name).isEqualTo(sdk.getModel(name).key());
    }
  }

  @Test
  void bothMissAnUnknownModel() {
    JsonNode theirs = clients.vendorGets(fake.url(), "none");
    try (OrgRegistryClient sdk = DreadnodeClients.sdk(fake.url()).build()) {
      ApiException ours = catchThrowableOfType(ApiException.class, () -> sdk.getModel("none"));

      DreadnodeClients.assertSame(theirs, ours, 404, "NotFoundError");
      assertThat(sdk.findModel("none")).isEmpty();
    }
  }
}
