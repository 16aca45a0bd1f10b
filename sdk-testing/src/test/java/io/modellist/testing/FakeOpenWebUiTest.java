package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FakeServiceExtension.class)
class FakeOpenWebUiTest {
  private static final String LIST = "/api/v1/models/list";

  private Probe probe;

  @BeforeEach
  void probe(FakeOpenWebUi fake) {
    probe = new Probe(fake);
  }

  @Test
  void pagesOfThirtyTogetherAreTheList(FakeOpenWebUi fake) throws Exception {
    fake.withModels(65);
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      all.addAll(probe.ids(LIST + "?order_by=created_at&direction=asc&page=" + page));
    }

    assertThat(all).isEqualTo(fake.ids()).hasSize(65);
    assertThat(probe.ids(LIST)).hasSize(30);
    assertThat(fake.ids()).anyMatch(id -> id.contains("/"));
  }

  @Test
  void afterTheEndIsAnEmptyPageWithTheTotal(FakeOpenWebUi fake) throws Exception {
    fake.withModels(65);

    assertThat(probe.get(LIST + "?page=4").body()).isEqualTo("{\"items\":[],\"total\":65}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1"})
  void pagesBelowOneAreTheFirstPage(String page, FakeOpenWebUi fake) throws Exception {
    fake.withModels(40);

    assertThat(probe.ids(LIST + "?page=" + page)).isEqualTo(probe.ids(LIST));
  }

  @Test
  void aPageThatIsNotANumberIsRefusedWithFastApisErrorArray() throws Exception {
    Probe.Received refused = probe.get(LIST + "?page=abc");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .isEqualTo(
            "{\"detail\":[{\"type\":\"int_parsing\",\"loc\":[\"query\",\"page\"],\"msg\":\"Input"
                + " should be a valid integer, unable to parse string as an"
                + " integer\",\"input\":\"abc\"}]}");
  }

  @Test
  void aPageThatTheDatabaseCannotHoldIsAnUnhandledError() throws Exception {
    Probe.Received failed = probe.get(LIST + "?page=99999999999999999999");

    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.body()).isEqualTo("Internal Server Error");
    assertThat(failed.header("content-type").orElseThrow()).startsWith("text/plain");
  }

  @Test
  void unknownSortAndViewOptionsAreIgnored(FakeOpenWebUi fake) throws Exception {
    fake.withModels(20);

    assertThat(probe.ids(LIST + "?order_by=x&direction=y&view_option=z"))
        .isEqualTo(probe.ids(LIST))
        .hasSize(20);
  }

  @Test
  void filtersSelectModels(FakeOpenWebUi fake) throws Exception {
    fake.withModels(20);

    assertThat(probe.ids(LIST + "?query=0007")).containsExactly("model-0007");
    assertThat(probe.ids(LIST + "?query=nothing-like-it")).isEmpty();
    assertThat(probe.ids(LIST + "?query=MODEL%2000_7"))
        .containsExactlyInAnyOrder("model-0007", "model-0017");
    assertThat(probe.ids(LIST + "?query=m%25l%200007")).containsExactly("model-0007");
    assertThat(probe.ids(LIST + "?tag=EVEN")).hasSize(9).doesNotContain("model-0001");
    assertThat(probe.ids(LIST + "?tag=profile_image_url")).hasSize(20);
    assertThat(probe.ids(LIST + "?tag=eve")).isEmpty();
    assertThat(probe.ids(LIST + "?view_option=created")).hasSize(10);
    assertThat(probe.ids(LIST + "?view_option=shared")).hasSize(10);
    assertThat(probe.ids(LIST + "?order_by=updated_at&direction=asc")).startsWith("model-0001");
    assertThat(probe.ids(LIST + "?order_by=updated_at")).startsWith("team/model-0020");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/models/list", LIST + "/", "/nowhere", "/api/v1/models/"})
  void unknownPathsReturnAnHtmlPage(String path) throws Exception {
    Probe.Received page = probe.get(path);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).startsWith("<!doctype html>");
  }

  @Test
  void theOpenAiListIsSeparateAndEmpty() throws Exception {
    assertThat(probe.get("/api/models").body()).isEqualTo("{\"data\":[]}");
    assertThat(probe.get("/api/v1/models").body()).isEqualTo("{\"data\":[]}");
  }

  @Test
  void theTextOfA401DependsOnTheCredential(FakeOpenWebUi fake) throws Exception {
    assertThat(probe.send("GET", LIST).body()).isEqualTo("{\"detail\":\"Not authenticated\"}");
    assertThat(probe.send("GET", LIST, "Authorization", "Bearer nonsense").body())
        .isEqualTo("{\"detail\":\"401 Unauthorized\"}");
    Probe.Received unknown = probe.send("GET", LIST, "Authorization", "Bearer sk-unknown");
    assertThat(unknown.status()).isEqualTo(401);
    String expired = "Your session has expired or the token is invalid.";
    assertThat(unknown.body()).contains(expired);
    assertThat(probe.send("GET", LIST, "Authorization", "Basic YTpi").body())
        .isEqualTo("{\"detail\":\"401 Unauthorized\"}");
    assertThat(probe.send("GET", LIST, "Authorization", "sk-unknown").body())
        .isEqualTo("{\"detail\":\"Not authenticated\"}");
    assertThat(probe.send("GET", LIST, "x-api-key", "sk-unknown").body()).contains(expired);
    assertThat(probe.send("GET", LIST, "x-api-key", fake.key()).status()).isEqualTo(200);
  }

  @Test
  void onlyASingleModelHasItsProfileImage(FakeOpenWebUi fake) throws Exception {
    fake.withModels(5);

    JsonNode one = probe.json("/api/v1/models/model?id=team/model-0005");
    JsonNode listed = probe.json(LIST).path("items").get(0);

    assertThat(one.path("meta").path("profile_image_url").asText()).startsWith("data:");
    assertThat(listed.path("meta").has("profile_image_url")).isFalse();
    Probe.Received missing = probe.get("/api/v1/models/model?id=nope");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.body())
        .isEqualTo("{\"detail\":\"We could not find what you're looking for :/\"}");
  }

  @Test
  void versionsUpTo0634HaveNoList(FakeOpenWebUi fake) throws Exception {
    fake.withModels(40).version("0.6.34");

    assertThat(probe.send("GET", LIST).body()).startsWith("<!doctype html>");
    assertThat(probe.json("/api/v1/models/")).hasSize(40);
  }

  @Test
  void theFirstVersionsOfTheListAreABareArrayOfAllModels(FakeOpenWebUi fake) throws Exception {
    fake.withModels(40).version("0.6.36");

    assertThat(probe.json(LIST + "?page=2").isArray()).isTrue();
    assertThat(probe.json(LIST + "?page=2")).hasSize(40);
  }

  @Test
  void oldVersionsAcceptNoKeyHeaderAndReport401ForAMissingModel(FakeOpenWebUi fake)
      throws Exception {
    fake.withModels(1).version("0.6.37");

    assertThat(probe.send("GET", LIST, "x-api-key", fake.key()).status()).isEqualTo(401);
    assertThat(probe.get("/api/v1/models/model?id=nope").status()).isEqualTo(401);
    assertThat(probe.json(LIST).path("items").get(0).has("write_access")).isFalse();
    assertThat(probe.json("/api/v1/models/model?id=model-0001").has("user")).isFalse();
    assertThat(probe.ids(LIST + "?query=example.org")).isEmpty();
    assertThat(probe.send("GET", LIST, "Authorization", "Basic YTpi").body())
        .isEqualTo("{\"detail\":\"Not authenticated\"}");
    assertThat(probe.send("GET", LIST, "Authorization", "sk-unknown").status()).isEqualTo(500);
    fake.version("0.7.0");
    assertThat(probe.json("/api/v1/models/model?id=model-0001").path("user").isNull()).isTrue();
    assertThat(probe.json("/api/version").path("version").asText()).isEqualTo("0.7.0");
  }

  @Test
  void otherMethodsAreRefusedAndHeadReturnsAPage() throws Exception {
    Probe.Received post = probe.send("POST", LIST);

    assertThat(post.status()).isEqualTo(405);
    assertThat(post.body()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
    assertThat(probe.send("HEAD", LIST).status()).isEqualTo(200);
    assertThat(probe.send("DELETE", "/api/v1/models/model").status()).isEqualTo(405);
    assertThat(probe.send("HEAD", "/api/v1/models/model").status()).isEqualTo(200);
  }

  @Test
  void pageSizeAndEntriesCanBeAnything(FakeOpenWebUi fake) throws Exception {
    fake.withModels(3).pageSize(2).add(Map.of("name", "without id")).addEntry(null);

    assertThat(probe.json(LIST).path("items")).hasSize(2);
    assertThat(probe.json(LIST).path("total").asInt()).isEqualTo(5);
    assertThat(fake.ids()).hasSize(3);
  }
}
