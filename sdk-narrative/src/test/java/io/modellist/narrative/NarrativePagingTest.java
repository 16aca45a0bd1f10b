package io.modellist.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.Bookmark;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.PagingException;
import io.modellist.core.Resumed;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeNarrative;
import io.modellist.testing.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The next page and the end of a listing: {@code next_page} and the totals. */
class NarrativePagingTest {
  private final FakeNarrative fake = FakeNarrative.start();
  private final NarrativeClient narrative =
      NarrativeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    narrative.close();
    fake.close();
  }

  @Test
  void sixtyModelsAtThirtyPerPageTakeTwoRequests() {
    fake.withModels(60);

    List<NarrativeModel> all = narrative.listModels(q -> q.pageSize(30)).toList();

    assertThat(all).extracting(NarrativeModel::id).isEqualTo(fake.ids());
    assertThat(fake.requestCount()).isEqualTo(2);
  }

  @Test
  void aNullNextPageEndsTheListingEvenWithoutATotal() {
    fake.onRequest(1, Fault.answer("{\"records\":[{\"id\":1}],\"next_page\":null}"));

    assertThat(ids()).containsExactly(1L);
    assertThat(fake.requestCount()).isEqualTo(1);
  }

  @Test
  void withoutNextPageTheTotalsDecide() {
    fake.onRequest(1, Fault.answer("{\"records\":[{\"id\":1}],\"total_records\":2}"));
    fake.onRequest(2, Fault.answer("{\"records\":[{\"id\":2}],\"total_records\":2}"));

    assertThat(ids()).containsExactly(1L, 2L);
    assertThat(fake.requestCount()).isEqualTo(2);
  }

  @Test
  void withRecordsOnlyAnEmptyPageIsTheEnd() {
    fake.onRequest(1, Fault.answer("{\"records\":[{\"id\":1}]}"));
    fake.onRequest(2, Fault.answer("{\"records\":[]}"));

    assertThat(ids()).containsExactly(1L);
    assertThat(fake.requestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"2\"", "{}", "1.5", "true", "1e99999999999", "[{\"x\":[1e99999999999]}]"})
  void aNextPageThatIsNotANumberIsIgnored(String odd) {
    fake.onRequest(
        1,
        Fault.answer(
            "{\"records\":[{\"id\":1}],\"next_page\":%s,\"total_records\":1}".formatted(odd)));

    assertThat(ids()).containsExactly(1L);
    assertThat(fake.requestCount()).isEqualTo(1);
  }

  @Test
  void theListingFollowsThePageThatTheServiceNames() {
    fake.onRequest(1, Fault.answer("{\"records\":[{\"id\":1}],\"next_page\":4}"));
    fake.onRequest(2, Fault.answer("{\"records\":[{\"id\":2}],\"next_page\":null}"));

    assertThat(ids()).containsExactly(1L, 2L);
    assertThat(fake.requests().get(1).parameter("page")).hasValue("4");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 0, -3})
  void aNextPageThatDoesNotAdvanceIsAnErrorAfterTheGoodModels(long next) {
    fake.onEveryRequest(
        Fault.answer("{\"records\":[{\"id\":1}],\"next_page\":%d}".formatted(next)));
    List<Long> delivered = new ArrayList<>();

    assertThatThrownBy(() -> narrative.listModels().forEach(m -> delivered.add(m.numericId())))
        .isInstanceOf(PagingException.class);

    assertThat(delivered).containsExactly(1L);
    assertThat(fake.requestCount()).isEqualTo(1);
  }

  @Test
  void prevPageIsNeverFollowed() {
    fake.withModels(3);
    ListingIterator<NarrativeModel> models = narrative.listModels().iterator();
    models.forEachRemaining(model -> {});
    Bookmark end = models.bookmark();
    // After the end, prev_page names the last real page.
    fake.forgetRequests()
        .onRequest(1, Fault.answer("{\"records\":[],\"prev_page\":1,\"next_page\":null}"));

    assertThat(narrative.listModels().from(end)).isEmpty();
    assertThat(fake.requestCount()).isEqualTo(1);
  }

  @Test
  void aPageReportsItsNumberAndTheTotals() {
    fake.withModels(5);

    List<Page<NarrativeModel>> pages = new ArrayList<>();
    narrative.listModels(q -> q.pageSize(2)).pages().forEach(pages::add);

    assertThat(pages).extracting(page -> page.number().orElseThrow()).containsExactly(1L, 2L, 3L);
    assertThat(pages).extracting(page -> page.totalItems().orElseThrow()).containsOnly(5L);
    assertThat(pages).extracting(page -> page.totalPages().orElseThrow()).containsOnly(3L);
    assertThat(pages).extracting(Page::hasNext).containsExactly(true, true, false);
    assertThat(pages).extracting(Page::hasPrevious).containsExactly(false, true, true);
    assertThat(pages).allMatch(page -> page.limit().isEmpty());
    assertThat(pages).allMatch(page -> page.unknownFields().isEmpty());
  }

  @Test
  void prevPageSaysWhetherThereIsAPreviousPageAndElseThePosition() {
    fake.onRequest(1, Fault.answer("{\"records\":[],\"prev_page\":2,\"next_page\":null}"));
    fake.onRequest(2, Fault.answer("{\"records\":[],\"prev_page\":null,\"next_page\":null}"));
    fake.onRequest(3, Fault.answer("{\"records\":[]}"));
    fake.onRequest(4, Fault.answer("{\"records\":[],\"cursor\":\"c\"}"));

    assertThat(narrative.listModels().firstPage().hasPrevious()).isTrue();
    assertThat(narrative.listModels().firstPage().hasPrevious()).isFalse();
    assertThat(narrative.listModels(q -> q.page(3)).firstPage().hasPrevious()).isTrue();
    assertThat(narrative.listModels().firstPage().unknownFields())
        .containsExactly(Map.entry("cursor", "c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prev_page", "current_page"})
  void inStrictModeABadPageNumberIsAnError(String field) {
    fake.onEveryRequest(
        Fault.answer("{\"records\":[],\"next_page\":null,\"%s\":\"1\"}".formatted(field)));
    assertThat(narrative.listModels()).isEmpty();
    try (NarrativeClient strict =
        NarrativeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).strict().build()) {
      assertThatThrownBy(() -> strict.listModels().toList())
          .isInstanceOf(UnexpectedContentException.class)
          .hasMessageContaining("/" + field);
    }
  }

  private List<Long> ids() {
    return narrative.listModels().stream().map(NarrativeModel::numericId).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void deletionsBetweenTwoListingsHideNoModelFromTheSecond(int deletions) {
    List<String> all = fake.withModels(500).ids();
    fake.onRequest(3, Fault.status(404));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> narrative.listModels(q -> q.pageSize(100)).toList());
    Bookmark bookmark = failure.progress().orElseThrow().bookmark().orElseThrow();
    all.subList(10, 10 + deletions).forEach(fake::remove);

    ListingIterator<NarrativeModel> rest =
        narrative.listModels(q -> q.pageSize(100)).from(bookmark).iterator();

    List<String> ids = new ArrayList<>();
    rest.forEachRemaining(model -> ids.add(model.id()));
    assertThat(ids).isEqualTo(all.subList(2 * 100, 500));
    assertThat(rest.report().resumed()).contains(Resumed.EXACT);
  }
}
