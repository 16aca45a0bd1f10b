package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.Bookmark;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.Resumed;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The next page and the end of a listing, for any page size of the server. */
class OpenWebUiPagingTest {
  private final FakeOpenWebUi fake = FakeOpenWebUi.start();
  private final OpenWebUiClient openWebUi =
      OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    openWebUi.close();
    fake.close();
  }

  @ParameterizedTest
  @CsvSource({
    "30, 60, 2",
    "30, 65, 3",
    "10, 65, 7",
    "10, 60, 6",
    "50, 65, 2",
    "50, 100, 2",
    "1, 4, 4",
    "200, 65, 1",
  })
  void aListingIsCompleteWithAnyPageSizeOfTheServer(int pageSize, int models, int requests) {
    fake.pageSize(pageSize).withModels(models);
    ListingIterator<OpenWebUiModel> iterator = openWebUi.listModels().iterator();
    List<String> ids = new ArrayList<>();

    iterator.forEachRemaining(model -> ids.add(model.id()));

    assertThat(ids).isEqualTo(fake.ids()).hasSize(models);
    assertThat(fake.requestCount()).isEqualTo(requests);
    assertThat(iterator.report().drift()).as(iterator.report().driftNotes().toString()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 50})
  void aBookmarkResumesWithAnyPageSizeOfTheServer(int pageSize) {
    fake.pageSize(pageSize).withModels(65);
    ListingIterator<OpenWebUiModel> iterator = openWebUi.listModels().iterator();
    for (int i = 0; i < 53; i++) {
      iterator.next();
    }
    Bookmark bookmark = Bookmark.parse(iterator.bookmark().toString());

    assertThat(openWebUi.listModels().from(bookmark))
        .extracting(OpenWebUiModel::id)
        .isEqualTo(fake.ids().subList(53, 65));
  }

  @Test
  void aPageReportsTheTotal() {
    fake.withModels(65);

    List<Page<OpenWebUiModel>> pages = new ArrayList<>();
    openWebUi.listModels().pages().forEach(pages::add);

    assertThat(pages).extracting(page -> page.items().size()).containsExactly(30, 30, 5);
    assertThat(pages).extracting(page -> page.totalItems().orElseThrow()).containsOnly(65L);
    assertThat(pages).extracting(Page::hasNext).containsExactly(true, true, false);
  }

  @Test
  void withoutATotalAnEmptyPageIsTheEnd() {
    fake.onRequest(1, Fault.answer("{\"items\":[{\"id\":\"a\"}]}"));
    fake.onRequest(2, Fault.answer("{\"items\":[]}"));

    assertThat(openWebUi.listModels()).extracting(OpenWebUiModel::id).containsExactly("a");
    assertThat(fake.requestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/models", "/api/v1/models"})
  void theOpenAiShapedListIsAnError(String path) {
    fake.withModels(5);
    try (OpenWebUiClient wrong =
        OpenWebUiClient.builder()
            .baseUrl(fake.url())
            .bearerToken(fake.key())
            .listPath(path)
            .build()) {
      assertThatThrownBy(() -> wrong.listModels().toList())
          .isInstanceOf(UnexpectedContentException.class)
          .hasMessageContaining("\"items\"")
          .hasMessageContaining("\"data\"")
          .hasMessageContaining("wrong list path (" + path + ")");
    }
  }

  @Test
  void aModelCreatedDuringTheWalkIsReturnedAndNoneTwice() {
    fake.withModels(65).beforeRequest(2, server -> server.withModels(1));

    assertThat(openWebUi.listModels())
        .extracting(OpenWebUiModel::id)
        .isEqualTo(fake.ids())
        .hasSize(66);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void deletionsBetweenTwoListingsHideNoModelFromTheSecond(int deletions) {
    List<String> all = fake.withModels(500).ids();
    fake.onRequest(3, Fault.status(404));
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> openWebUi.listModels().toList());
    Bookmark bookmark = failure.progress().orElseThrow().bookmark().orElseThrow();
    all.subList(10, 10 + deletions).forEach(fake::remove);

    ListingIterator<OpenWebUiModel> rest = openWebUi.listModels().from(bookmark).iterator();

    List<String> ids = new ArrayList<>();
    rest.forEachRemaining(model -> ids.add(model.id()));
    assertThat(ids).isEqualTo(all.subList(2 * 30, 500));
    assertThat(rest.report().resumed()).contains(Resumed.EXACT);
  }
}
