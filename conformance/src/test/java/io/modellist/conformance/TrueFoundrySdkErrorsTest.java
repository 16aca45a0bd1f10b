package io.modellist.conformance;

import static io.modellist.conformance.TrueFoundryClients.fake;
import static io.modellist.conformance.TrueFoundryClients.fakeHere;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.testing.FakeService;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.SeenRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What TrueFoundry's own client and the SDK send, and how they understand refusals. */
@EnabledIfSystemProperty(named = VendorClient.PROPERTY, matches = ".+")
class TrueFoundrySdkErrorsTest {
  private static final String KEY = FakeService.DEFAULT_KEY;

  private static TrueFoundryClients clients;

  @BeforeAll
  static void start() {
    clients = new TrueFoundryClients();
  }

  @AfterAll
  static void stop() {
    clients.close();
  }

  @Test
  void bothUnderstandThatTheKeyIsWrong() {
    try (FakeProcess fake = fake(1)) {
      clients.bothRefused(fake.url(), "wrong", 401);
    }
  }

  @Test
  void bothUnderstandThatThePathIsWrong() {
    try (FakeProcess documented = FakeProcess.start("truefoundry", List.of())) {
      clients.bothRefused(documented.url(), KEY, 404);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422})
  void bothUnderstandARefusalAndTheVendorDoesNotRetryIt(int status) {
    // The first request is the vendor's, the second one the SDK's.
    try (FakeProcess refusing = fake(1, status + "@1", status + "@2")) {
      JsonNode theirs = clients.bothRefused(refusing.url(), KEY, status);

      assertThat(theirs.path("error").asText()).isEqualTo("ApiError");
      assertThat(clients.vendorIds(refusing.url(), Map.of())).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 503})
  void bothRetry(int status) {
    // The vendor sends three requests: the refused one, the same again, and one after the last
    // page.
    try (FakeProcess refusing = fake(1, status + "@1", status + "@4")) {
      assertThat(clients.vendorIds(refusing.url(), Map.of())).hasSize(1);
      assertThat(clients.sdkIds(refusing.url(), Map.of())).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500})
  void theVendorGivesUpAfterThreeAttempts(int status) {
    try (FakeProcess refusing =
        fake(1, status + "@1", status + "@2", status + "@3", status + "@4")) {
      clients.bothRefused(refusing.url(), KEY, status);
    }
  }

  @Test
  void bothSendTheSameParametersToTheSamePath() {
    try (FakeTrueFoundry seeing = fakeHere().withModels(250).revealSecrets()) {
      clients.vendorIds(seeing.url(), Map.of());
      List<SeenRequest> theirs = seeing.requests();
      seeing.forgetRequests();
      clients.sdkIds(seeing.url(), Map.of());
      List<SeenRequest> ours = seeing.requests();

      assertThat(theirs).as("the vendor ignores the total").hasSize(4);
      assertThat(ours).hasSize(3);
      for (int i = 0; i < ours.size(); i++) {
        assertThat(theirs.get(i).path()).isEqualTo(ours.get(i).path());
        assertThat(theirs.get(i).query()).hasSameElementsAs(ours.get(i).query());
        assertThat(theirs.get(i).header("authorization"))
            .isEqualTo(ours.get(i).header("authorization"));
      }
    }
  }

  @Test
  void bothFollowALimitThatTheServiceLowers() {
    try (FakeTrueFoundry clamping = fakeHere().withModels(25).clampLimit(10)) {
      assertThat(clients.vendorIds(clamping.url(), Map.of())).isEqualTo(clamping.ids());
      assertThat(clients.sdkIds(clamping.url(), Map.of())).isEqualTo(clamping.ids());
    }
  }

  @Test
  void onlyTheSdkReadsAPageWithAnUnknownSource() {
    try (FakeTrueFoundry newer = fakeHere().withModels(1)) {
      String model = Json.write(newer.sampleModel());
      newer.add(Json.map(Json.read(model.replace("\"truefoundry\"", "\"new\""))));

      JsonNode theirs = clients.vendorLists(newer.url(), Map.of());

      assertThat(theirs.path("error").asText()).isEqualTo("ParsingError");
      assertThat(clients.sdkIds(newer.url(), Map.of())).hasSize(2);
    }
  }
}
