package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.AuthenticationException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.ServerException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings of servers of different versions, most of them older than the recorded one. */
class OpenWebUiVersionTest {
  private final FakeOpenWebUi fake = FakeOpenWebUi.start();
  private final OpenWebUiClient openWebUi =
      OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    openWebUi.close();
    fake.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.6.35", "0.6.36"})
  void aBareArrayIsTheCompleteListingInOneRequest(String version) {
    fake.version(version).withModels(95);
    ListingIterator<OpenWebUiModel> iterator = openWebUi.listModels().iterator();
    List<String> ids = new ArrayList<>();

    iterator.forEachRemaining(model -> ids.add(model.id()));

    assertThat(ids).isEqualTo(fake.ids()).hasSize(95);
    assertThat(fake.requestCount()).isEqualTo(1);
    assertThat(iterator.report().pages()).isEqualTo(1);
    assertThat(iterator.report().drift()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 60})
  void aBareArrayOfAnyLengthHasNoNextPage(int models) {
    fake.version("0.6.36").withModels(models);

    Page<OpenWebUiModel> page = openWebUi.listModels().firstPage();

    assertThat(page.items()).hasSize(models);
    assertThat(page.hasNext()).isFalse();
    assertThat(page.next()).isEmpty();
    assertThat(openWebUi.listModels()).hasSize(models);
    assertThat(fake.requestCount()).isEqualTo(2);
  }

  @Test
  void aBareArrayIsResumedAfterTheDeliveredModels() {
    fake.version("0.6.36").withModels(95);
    ListingIterator<OpenWebUiModel> iterator = openWebUi.listModels().iterator();
    for (int i = 0; i < 40; i++) {
      iterator.next();
    }

    assertThat(openWebUi.listModels().from(iterator.bookmark()))
        .extracting(OpenWebUiModel::id)
        .isEqualTo(fake.ids().subList(40, 95));
  }

  @Test
  void anEntryWithoutAnIdInABareArrayDoesNotHideLaterModels() {
    fake.onEveryRequest(Fault.answer("[{\"id\":\"a\"},{\"name\":\"x\"},{\"id\":\"b\"}]"));
    ListingIterator<OpenWebUiModel> iterator = openWebUi.listModels().iterator();

    assertThat(iterator.next().id()).isEqualTo("a");
    assertThatThrownBy(iterator::hasNext).isInstanceOf(UnexpectedContentException.class);
    assertThat(iterator.next().id()).isEqualTo("b");
    assertThat(iterator.hasNext()).isFalse();
    assertThat(fake.requestCount()).isEqualTo(1);
  }

  @Test
  void aServerWithoutTheListIsAnErrorThatNamesTheFirstVersionWithIt() {
    fake.version("0.6.34").withModels(5);

    assertThatThrownBy(() -> openWebUi.listModels().toList())
        .isInstanceOf(UnexpectedContentException.class)
        .hasMessageContaining("text/html")
        .hasMessageContaining("older than 0.6.35");
    assertThat(fake.requestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.6.37", "0.7.0", "0.8.0", "0.9.2", "0.11.0", "0.12.4"})
  void everyLaterVersionIsReadWithoutAProblem(String version) {
    fake.version(version).withModels(40);

    List<OpenWebUiModel> all = openWebUi.listModels().toList();

    assertThat(all).extracting(OpenWebUiModel::id).isEqualTo(fake.ids());
    assertThat(all).flatExtracting(OpenWebUiModel::problems).isEmpty();
    assertThat(fake.requestCount()).isEqualTo(2);
  }

  @Test
  void aModelWithADeletedOwnerIsAServerErrorOnOldServers() {
    // 0.6.37 and 0.6.38 send this if the owner of one model was deleted.
    fake.onEveryRequest(
        Fault.status(500).header("Content-Type", "text/plain").header("Retry-After", "0"));

    assertThatThrownBy(() -> openWebUi.listModels().toList())
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("Internal Server Error");
  }

  @Test
  void serversUpTo08IgnoreTheApiKeyHeader() {
    fake.version("0.8.0").withModels(1);
    try (OpenWebUiClient byHeader =
        OpenWebUiClient.builder().baseUrl(fake.url()).apiKey(fake.key()).build()) {
      assertThatThrownBy(() -> byHeader.listModels().toList())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("Not authenticated");
    }
  }
}
