package io.modellist.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Credential;
import io.modellist.core.NotFoundException;
import io.modellist.core.SortDirection;
import io.modellist.core.spi.Parameter;
import io.modellist.testing.FakeNarrative;
import io.modellist.testing.SeenRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The exact requests that the client sends. */
class NarrativeRequestTest {
  private final FakeNarrative fake = FakeNarrative.start().withModels(3).revealSecrets();
  private final NarrativeClient narrative =
      NarrativeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    narrative.close();
    fake.close();
  }

  @Test
  void aListingAsksForTheOldestFirstAt100PerPage() {
    narrative.listModels().toList();

    SeenRequest request = onlyRequest();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/models");
    assertThat(request.query())
        .containsExactly(
            new Parameter("order_by", "created_at_asc"),
            new Parameter("per_page", "100"),
            new Parameter("page", "1"));
    assertThat(request.header("Authorization")).hasValue("Bearer " + fake.key());
    assertThat(request.header("Accept")).hasValue("application/json");
    assertThat(request.header("User-Agent").orElseThrow()).startsWith("modellist-java/");
  }

  @Test
  void everyPageIsRequestedWithTheSameParameters() {
    narrative
        .listModels(
            q ->
                q.repositoryTypes(RepositoryType.HUGGING_FACE, RepositoryType.NARRATIVE)
                    .sort(NarrativeSort.CREATED_AT, SortDirection.DESCENDING)
                    .pageSize(2))
        .toList();

    assertThat(fake.requests()).hasSize(2);
    for (int page = 1; page <= 2; page++) {
      SeenRequest request = fake.requests().get(page - 1);
      assertThat(request.query())
          .containsExactlyInAnyOrder(
              new Parameter("repository_type", "hugging_face"),
              new Parameter("repository_type", "narrative"),
              new Parameter("order_by", "created_at_desc"),
              new Parameter("per_page", "2"),
              new Parameter("page", Integer.toString(page)));
      assertThat(request.header("Authorization")).hasValue("Bearer " + fake.key());
    }
  }

  @Test
  void filtersByWireNameEqualTheTypedOnes() {
    narrative
        .listModels(
            q ->
                q.filter("repository_type", "narrative")
                    .filter("order_by", "name_asc")
                    .filter("q", "a b&c=d/é"))
        .toList();

    assertThat(onlyRequest().query())
        .containsExactlyInAnyOrder(
            new Parameter("repository_type", "narrative"),
            new Parameter("order_by", "name_asc"),
            new Parameter("q", "a b&c=d/é"),
            new Parameter("per_page", "100"),
            new Parameter("page", "1"));
  }

  @Test
  void aModelIsRequestedByItsNumericId() {
    String id = fake.ids().get(0);

    assertThat(narrative.getModel(Long.parseLong(id)).id()).isEqualTo(id);
    assertThat(narrative.getModel(" " + id + " ").id()).isEqualTo(id);
    assertThat(narrative.findModel(id)).isPresent();

    assertThat(fake.requests())
        .hasSize(3)
        .allSatisfy(
            request -> {
              assertThat(request.path()).isEqualTo("/models/" + id);
              assertThat(request.query()).isEmpty();
            });
  }

  @Test
  void aPathInTheBaseUrlIsKept() {
    try (NarrativeClient behindGateway =
        NarrativeClient.builder()
            .baseUrl(fake.url() + "/gateway/")
            .credential(Credential.header("X-Gateway", "g-1"))
            .build()) {
      assertThatThrownBy(() -> behindGateway.listModels().toList())
          .isInstanceOf(NotFoundException.class)
          .hasMessageContaining("NARRATIVE_BASE_URL");
    }

    assertThat(onlyRequest().path()).isEqualTo("/gateway/models");
    assertThat(onlyRequest().header("X-Gateway")).hasValue("g-1");
    assertThat(onlyRequest().header("Authorization")).isEmpty();
  }

  private SeenRequest onlyRequest() {
    List<SeenRequest> requests = fake.requests();
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }
}
