package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import io.modellist.core.NotFoundException;
import io.modellist.core.SortDirection;
import io.modellist.core.spi.Parameter;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.SeenRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact requests that the client sends. */
class OrgRegistryRequestTest {
  private final FakeOrgRegistry fake = FakeOrgRegistry.start().withModels(3).revealSecrets();
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

  @Test
  void aListingAsksForTheOldestFirstAt50PerPage() {
    registry.listModels().toList();

    SeenRequest request = onlyRequest();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/api/v1/org/acme/models");
    assertThat(request.query())
        .containsExactly(
            new Parameter("sort_by", "created_at"),
            new Parameter("sort_dir", "asc"),
            new Parameter("limit", "50"),
            new Parameter("page", "1"));
    assertThat(request.header("Authorization")).hasValue("Bearer " + fake.key());
    assertThat(request.header("X-API-Key")).isEmpty();
    assertThat(request.header("Accept")).hasValue("application/json");
    assertThat(request.header("User-Agent").orElseThrow()).startsWith("modellist-java/");
  }

  @Test
  void everyPageIsRequestedWithTheSameParameters() {
    fake.org("acme").withModels(60);

    registry
        .listModels(
            q ->
                q.sort(OrgRegistrySort.NAME, SortDirection.DESCENDING)
                    .pageSize(2)
                    .includePublic(true)
                    .search("odel")
                    .framework("gguf")
                    .license("mit")
                    .sizeCategory("10B-100B")
                    .tags("llm", "t3")
                    .taskCategories("text-generation"))
        .maxItems(4)
        .toList();

    assertThat(fake.requests()).hasSize(2);
    for (int page = 1; page <= 2; page++) {
      assertThat(fake.requests().get(page - 1).query())
          .containsExactlyInAnyOrder(
              new Parameter("sort_by", "name"),
              new Parameter("sort_dir", "desc"),
              new Parameter("limit", "2"),
              new Parameter("include_public", "true"),
              new Parameter("search", "odel"),
              new Parameter("framework", "gguf"),
              new Parameter("license", "mit"),
              new Parameter("size_category", "10B-100B"),
              new Parameter("tags", "llm"),
              new Parameter("tags", "t3"),
              new Parameter("task_categories", "text-generation"),
              new Parameter("page", Integer.toString(page)));
      assertThat(fake.requests().get(page - 1).header("Authorization"))
          .hasValue("Bearer " + fake.key());
    }
  }

  @Test
  void filtersByWireNameEqualTheTypedOnes() {
    OrgRegistryModelQuery typed =
        OrgRegistryModelQuery.builder()
            .sort(OrgRegistrySort.NAME, SortDirection.ASCENDING)
            .filter("sort_dir", "upwards")
            .includePublic(false)
            .name("a b")
            .search("c&d=e/é")
            .tags("x", "y")
            .license("mit")
            .taskCategories("z")
            .framework("gguf")
            .sizeCategory("1B-10B")
            .build();
    OrgRegistryModelQuery byName =
        OrgRegistryModelQuery.builder()
            .filter("sort_by", "name")
            .filter("sort_dir", "upwards")
            .filter("include_public", "false")
            .filter("name", "not this")
            .filter("name", "a b")
            .filter("search", "c&d=e/é")
            .filter("tags", "x")
            .filter("tags", "y")
            .filter("license", "mit")
            .filter("task_categories", "z")
            .filter("framework", "gguf")
            .filter("size_category", "1B-10B")
            .build();

    assertThat(byName).hasToString(typed.toString());
  }

  @Test
  void anUnknownFilterIsSentUnchanged() {
    registry.listModels(q -> q.filter("a b", "c&d=e/é").filter("a b", "+%")).toList();

    assertThat(onlyRequest().parameters("a b")).containsExactly("c&d=e/é", "+%");
  }

  @Test
  void aModelIsRequestedByItsOrganizationAndItsName() {
    fake.add(Map.of("id", "u", "name", "others/a b/c"));
    String name = (String) fake.models().get(0).get("name");
    String bare = name.substring("acme/".length());

    assertThat(registry.getModel(name).name()).isEqualTo(name);
    assertThat(registry.findModel(bare)).isPresent();
    assertThat(registry.getModel("others/a b/c").name()).isEqualTo("others/a b/c");

    assertThat(fake.requests())
        .extracting(SeenRequest::path)
        .containsExactly(
            "/api/v1/org/acme/models/" + bare,
            "/api/v1/org/acme/models/" + bare,
            "/api/v1/org/others/models/a%20b%2Fc");
    assertThat(fake.requests()).allMatch(request -> request.query().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/x", "acme/", "../x", "acme/.."})
  void aNameThatIsNoPartOfAPathIsRefused(String name) {
    assertThatThrownBy(() -> registry.getModel(name)).isInstanceOf(ConfigurationException.class);
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void theOrganizationIsSentAsOneSegment() {
    try (OrgRegistryClient other =
        OrgRegistryClient.builder()
            .baseUrl(fake.url())
            .organization(" a/../b c?é ")
            .bearerToken(fake.key())
            .build()) {
      assertThatThrownBy(() -> other.listModels().toList()).isInstanceOf(NotFoundException.class);
    }

    assertThat(onlyRequest().path()).isEqualTo("/api/v1/org/a%2F..%2Fb%20c%3F%C3%A9/models");
  }

  @Test
  void theKeyCanBeSentAsTheServicesOwnClientDoes() {
    try (OrgRegistryClient other =
        OrgRegistryClient.builder()
            .baseUrl(fake.url())
            .organization("acme")
            .apiKey(fake.key())
            .build()) {
      assertThat(other.listModels()).hasSize(3);
    }

    assertThat(onlyRequest().header("X-API-Key")).hasValue(fake.key());
    assertThat(onlyRequest().header("Authorization")).isEmpty();
  }

  private SeenRequest onlyRequest() {
    List<SeenRequest> requests = fake.requests();
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }
}
