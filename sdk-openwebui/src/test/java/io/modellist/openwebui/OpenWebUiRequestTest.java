package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.Credential;
import io.modellist.core.SortDirection;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.spi.Parameter;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.SeenRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact requests that the client sends. */
class OpenWebUiRequestTest {
  private final FakeOpenWebUi fake = FakeOpenWebUi.start().withModels(3).revealSecrets();
  private final List<String> targets = new CopyOnWriteArrayList<>();
  private final OkHttpClient recordingClient =
      new OkHttpClient.Builder()
          .addNetworkInterceptor(
              chain -> {
                targets.add(chain.request().url().toString().substring(fake.url().length()));
                return chain.proceed(chain.request());
              })
          .build();
  private final OpenWebUiClient openWebUi =
      OpenWebUiClient.builder()
          .baseUrl(fake.url())
          .bearerToken(fake.key())
          .httpClient(recordingClient)
          .build();

  @AfterEach
  void close() {
    openWebUi.close();
    fake.close();
  }

  @Test
  void aListingAsksForTheOldestFirst() {
    openWebUi.listModels().toList();

    assertThat(targets)
        .containsExactly("/api/v1/models/list?order_by=created_at&direction=asc&page=1");
    SeenRequest request = fake.requests().get(0);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.header("Authorization")).hasValue("Bearer " + fake.key());
    assertThat(request.header("x-api-key")).isEmpty();
    assertThat(request.header("Accept")).hasValue("application/json");
    assertThat(request.header("User-Agent").orElseThrow()).startsWith("modellist-java/");
  }

  @Test
  void everyPageIsRequestedWithTheSameParameters() {
    fake.withModels(60);

    openWebUi
        .listModels(
            q -> q.query("o").sort(OpenWebUiSort.NAME, SortDirection.DESCENDING).filter("x", "1"))
        .toList();

    assertThat(targets).hasSize(3);
    for (int page = 1; page <= 3; page++) {
      SeenRequest request = fake.requests().get(page - 1);
      assertThat(request.query())
          .containsExactlyInAnyOrder(
              new Parameter("query", "o"),
              new Parameter("order_by", "name"),
              new Parameter("direction", "desc"),
              new Parameter("x", "1"),
              new Parameter("page", Integer.toString(page)));
      assertThat(request.header("Authorization")).hasValue("Bearer " + fake.key());
    }
  }

  @Test
  void everyFilterIsSentUnderItsWireName() {
    openWebUi
        .listModels(
            q ->
                q.query("a b&c=d/é+")
                    .viewOption(ViewOption.SHARED)
                    .tag("模型")
                    .sort(OpenWebUiSort.UPDATED_AT, SortDirection.ASCENDING))
        .toList();

    assertThat(targets)
        .containsExactly(
            "/api/v1/models/list?query=a%20b%26c%3Dd%2F%C3%A9%2B&view_option=shared"
                + "&tag=%E6%A8%A1%E5%9E%8B&order_by=updated_at&direction=asc&page=1");
    assertThat(fake.requests().get(0).parameter("query")).hasValue("a b&c=d/é+");
  }

  @Test
  void filtersByWireNameEqualTheTypedOnes() {
    openWebUi
        .listModels(
            q ->
                q.filter("query", "x")
                    .filter("view_option", "created")
                    .filter("tag", "even")
                    .filter("order_by", "name")
                    .filter("direction", "desc")
                    .filter("added_later", "1")
                    .filter("added_later", "2"))
        .toList();

    assertThat(fake.requests().get(0).query())
        .containsExactlyInAnyOrder(
            new Parameter("query", "x"),
            new Parameter("view_option", "created"),
            new Parameter("tag", "even"),
            new Parameter("order_by", "name"),
            new Parameter("direction", "desc"),
            new Parameter("added_later", "1"),
            new Parameter("added_later", "2"),
            new Parameter("page", "1"));
  }

  @Test
  void unknownValuesAreSentUnchanged() {
    openWebUi
        .listModels(
            q ->
                q.sort(new OpenWebUiSort("rating"), SortDirection.ASCENDING)
                    .filter("direction", "up")
                    .viewOption(new ViewOption("team")))
        .toList();

    assertThat(targets)
        .containsExactly(
            "/api/v1/models/list?order_by=rating&direction=up&view_option=team&page=1");
  }

  @Test
  void aListingReturnsTheModelsThatTheFiltersSelect() {
    fake.withModels(40);

    assertThat(openWebUi.listModels(q -> q.tag("even")))
        .isNotEmpty()
        .allMatch(m -> m.tags().contains("even"));
    assertThat(openWebUi.listModels(q -> q.viewOption(ViewOption.CREATED)))
        .isNotEmpty()
        .allMatch(m -> "user-1".equals(m.userId()));
    assertThat(openWebUi.listModels(q -> q.query("Model 0001"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "team/llama, team%2Fllama",
    "a b, a%20b",
    "a&b=c, a%26b%3Dc",
    "a+b, a%2Bb",
    "a%2Fb, a%252Fb",
    "a#b?c, a%23b%3Fc",
    "modèle-模型-🦙, mod%C3%A8le-%E6%A8%A1%E5%9E%8B-%F0%9F%A6%99",
    "llama3:8b, llama3%3A8b",
    ".., ..",
  })
  void anIdIsSentAsOneEncodedValue(String id, String encoded) {
    fake.add(Map.of("id", id));

    assertThat(openWebUi.getModel(id).id()).isEqualTo(id);
    assertThat(openWebUi.findModel(id)).isPresent();

    assertThat(targets).hasSize(2).containsOnly("/api/v1/models/model?id=" + encoded);
  }

  @Test
  void aKeyCanBeSentInTheApiKeyHeader() {
    try (OpenWebUiClient byHeader =
        OpenWebUiClient.builder().baseUrl(fake.url()).apiKey(fake.key()).build()) {
      assertThat(byHeader.listModels()).hasSize(3);
    }

    assertThat(fake.requests().get(0).header("x-api-key")).hasValue(fake.key());
    assertThat(fake.requests().get(0).header("Authorization")).isEmpty();
  }

  @Test
  void anotherListPathAlsoMovesTheSingleModel() {
    try (OpenWebUiClient other =
        OpenWebUiClient.builder()
            .baseUrl(fake.url() + "/chat/")
            .listPath("/api/models/list")
            .credential(Credential.header("X-Gateway", "g-1"))
            .httpClient(recordingClient)
            .build()) {
      assertThat(failure(() -> other.listModels().toList()))
          .hasMessageContaining("wrong list path (/api/models/list)");
      assertThat(failure(() -> other.getModel("m"))).hasMessageContaining("text/html");
    }

    assertThat(targets)
        .containsExactly(
            "/chat/api/models/list?order_by=created_at&direction=asc&page=1",
            "/chat/api/models/model?id=m");
    assertThat(fake.requests().get(0).header("X-Gateway")).hasValue("g-1");
    assertThat(fake.requests().get(0).header("Authorization")).isEmpty();
  }

  private static Throwable failure(ThrowingCallable call) {
    return catchThrowableOfType(UnexpectedContentException.class, call);
  }
}
