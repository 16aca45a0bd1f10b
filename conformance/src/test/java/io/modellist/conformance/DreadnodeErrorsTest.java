package io.modellist.conformance;

import static io.modellist.conformance.DreadnodeClients.PAGE_SIZE;
import static io.modellist.conformance.DreadnodeClients.fake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.RateLimitException;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.FakeService;
import io.modellist.testing.Fault;
import io.modellist.testing.SeenRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Dreadnode's own client and the SDK send, and how they understand refusals. */
@EnabledIfSystemProperty(named = VendorClient.PROPERTY, matches = ".+")
class DreadnodeErrorsTest {
  private static final String KEY = FakeService.DEFAULT_KEY;

  private static DreadnodeClients clients;

  @BeforeAll
  static void start() {
    clients = new DreadnodeClients();
  }

  @AfterAll
  static void stop() {
    clients.close();
  }

  @Test
  void bothUnderstandAWrongKeyAnUnknownOrganizationAndAnInvalidParameter() {
    try (FakeProcess fake = fake(1)) {
      Map<String, String> invalid = Map.of("sort_by", "size");

      clients.bothRefused(fake.url(), "wrong", "acme", Map.of(), 401, "AuthenticationError");
      clients.bothRefused(fake.url(), KEY, "other", Map.of(), 404, "NotFoundError");
      clients.bothRefused(fake.url(), KEY, "acme", invalid, 422, "RuntimeError");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, RuntimeError",
    "401, AuthenticationError",
    "403, RuntimeError",
    "404, NotFoundError",
    "409, ConflictError",
    "422, RuntimeError",
    "426, RuntimeError",
    "429, RuntimeError",
    "500, RuntimeError",
    "502, RuntimeError",
    "504, RuntimeError"
  })
  void bothUnderstandARefusalAndTheVendorDoesNotRetryIt(int status, String error) {
    // The first request is the vendor's, the second one the SDK's.
    try (FakeProcess refusing = fake(1, status + "@1", status + "@2")) {
      clients.bothRefused(refusing.url(), KEY, "acme", Map.of(), status, error);

      assertThat(clients.vendorNames(refusing.url(), PAGE_SIZE, Map.of())).hasSize(1);
    }
  }

  @Test
  void bothUnderstandThatCreditsAreMissing() {
    try (FakeOrgRegistry fake = FakeOrgRegistry.start()) {
      fake.onEveryRequest(Fault.status(429, "Insufficient credits"));

      assertThat(clients.vendorLists(fake.url(), PAGE_SIZE, Map.of()).path("error").asText())
          .isEqualTo("InsufficientCreditsError");
      assertThatThrownBy(() -> clients.sdkNames(fake.url(), Map.of()))
          .isInstanceOf(RateLimitException.class);
      assertThat(fake.requestCount()).as("neither retries").isEqualTo(2);
    }
  }

  @Test
  void bothSendTheSameParametersToTheSamePath() {
    try (FakeOrgRegistry seeing = FakeOrgRegistry.start().withModels(120).revealSecrets()) {
      clients.vendorNames(seeing.url(), PAGE_SIZE, Map.of());
      List<SeenRequest> theirs = seeing.requests();
      seeing.forgetRequests();
      clients.sdkNames(seeing.url(), Map.of("include_public", false));
      List<SeenRequest> ours = seeing.requests();

      assertThat(theirs).hasSameSizeAs(ours).hasSize(3);
      for (int i = 0; i < 3; i++) {
        assertThat(theirs.get(i).path()).isEqualTo(ours.get(i).path());
        assertThat(theirs.get(i).query()).hasSameElementsAs(ours.get(i).query());
        assertThat(theirs.get(i).header("x-api-key")).hasValue(KEY);
        assertThat(theirs.get(i).header("authorization")).isEmpty();
      }
    }
  }

  @Test
  void theVendorSendsListsAsRepeatedParameters() {
    try (FakeOrgRegistry seeing = FakeOrgRegistry.start()) {
      Set<String> lists =
          Set.of("tags", "license", "task_categories", "framework", "size_category");
      Map<String, List<String>> arguments =
          lists.stream().collect(Collectors.toMap(name -> name, name -> List.of("a", "b c")));

      clients.vendorNames(seeing.url(), PAGE_SIZE, arguments);

      SeenRequest sent = seeing.requests().get(0);
      assertThat(lists).allMatch(name -> sent.parameters(name).equals(List.of("a", "b c")));
    }
  }
}
