package io.modellist.conformance;

import static io.modellist.conformance.TrueFoundryClients.fake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.core.ApiException;
import io.modellist.truefoundry.TrueFoundryClient;
import java.util.Map;
import java.util.stream.Stream;
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

/** TrueFoundry's own client and the SDK read the same models from the same fakes. */
@EnabledIfSystemProperty(named = VendorClient.PROPERTY, matches = ".+")
class TrueFoundrySdkTest {
  private static final int MODELS = 250;

  private static TrueFoundryClients clients;
  private static FakeProcess fake;

  @BeforeAll
  static void start() {
    clients = new TrueFoundryClients();
    fake = fake(MODELS);
  }

  @AfterAll
  static void stop() {
    fake.close();
    clients.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 101, 200})
  void bothListEveryModel(int models) {
    try (FakeProcess other = fake(models)) {
      assertThat(clients.vendorIds(other.url(), Map.of()))
          .hasSize(models)
          .isEqualTo(clients.sdkIds(other.url(), Map.of()));
    }
  }

  static Stream<Arguments> selections() {
    return Stream.of(
        arguments(Map.of(), MODELS),
        arguments(Map.of("limit", 1, "offset", 240), 10),
        arguments(Map.of("limit", 50), MODELS),
        arguments(Map.of("limit", 249), MODELS),
        arguments(Map.of("limit", 250), MODELS),
        arguments(Map.of("limit", 1000), MODELS),
        arguments(Map.of("offset", 100), 150),
        arguments(Map.of("offset", 250), 0),
        arguments(Map.of("ml_repo_id", "repo-1"), 125),
        arguments(Map.of("ml_repo_id", "repo-1", "limit", 30), 125),
        arguments(Map.of("run_id", "run-1"), 42),
        arguments(Map.of("name", "model-0001"), 1),
        arguments(Map.of("name", "modèle-0003"), 1),
        arguments(Map.of("name", "unknown"), 0),
        arguments(Map.of("fqn", "model:tenant/repo-2/modèle-0003"), 1),
        arguments(Map.of("include_empty_models", false), 188),
        arguments(Map.of("include_empty_models", false, "ml_repo_id", "repo-2"), 125));
  }

  @ParameterizedTest
  @MethodSource("selections")
  void bothSelectTheSame(Map<String, Object> parameters, int models) {
    assertThat(clients.vendorIds(fake.url(), parameters))
        .hasSize(models)
        .isEqualTo(clients.sdkIds(fake.url(), parameters));
  }

  @TestFactory
  Stream<DynamicTest> bothReadTheSameValues() {
    return SharedField.tests(
        TrueFoundryFields.ALL,
        clients.vendorLists(fake.url(), Map.of()).get("models"),
        clients.sdkLists(fake.url(), Map.of()));
  }

  @Test
  void bothKnowEveryFieldThatTheFakeSends() {
    assertThat(clients.vendorLists(fake.url(), Map.of()).get("unknown")).isEmpty();
    assertThat(clients.sdkLists(fake.url(), Map.of()))
        .allMatch(model -> model.unknownFields().isEmpty() && model.problems().isEmpty());
  }

  @Test
  void bothFindASingleModel() {
    JsonNode listed = clients.vendorLists(fake.url(), Map.of()).get("models");
    try (TrueFoundryClient sdk = TrueFoundryClients.sdk(fake.url()).build()) {
      for (int i = 0; i < 20; i++) {
        String id = listed.get(i).get("id").textValue();
        JsonNode found = clients.vendorCalls(fake.url(), fake.key(), "get", Map.of("id", id));

        assertThat(found.at("/models/0")).isEqualTo(listed.get(i));
        assertThat(sdk.getModel(id).id()).isEqualTo(id);
      }
    }
  }

  @Test
  void theVendorFindsASingleModelByItsFullName() {
    Map<String, String> name = Map.of("fqn", "model:tenant/repo-2/modèle-0003");

    JsonNode found = clients.vendorCalls(fake.url(), fake.key(), "get_by_fqn", name);

    assertThat(found.at("/models/0/id").asText()).isEqualTo("tfm-000003");
  }

  @Test
  void bothMissAnUnknownModel() {
    JsonNode theirs = clients.vendorCalls(fake.url(), fake.key(), "get", Map.of("id", "none"));
    try (TrueFoundryClient sdk = TrueFoundryClients.sdk(fake.url()).build()) {
      ApiException ours = catchThrowableOfType(ApiException.class, () -> sdk.getModel("none"));

      assertThat(theirs.path("error").asText()).isEqualTo("NotFoundError");
      TrueFoundryClients.assertSame(theirs, ours, 404);
      assertThat(sdk.findModel("none")).isEmpty();
    }
  }
}
