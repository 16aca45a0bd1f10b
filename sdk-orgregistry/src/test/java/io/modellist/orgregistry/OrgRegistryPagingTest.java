package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.Bookmark;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.Resumed;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The next page and the end of a listing: {@code has_next} and the totals. */
class OrgRegistryPagingTest {
  private final FakeOrgRegistry fake = FakeOrgRegistry.start();
  private final OrgRegistryClient registry = builder().build();

  @AfterEach
  void close() {
    registry.close();
    fake.close();
  }

  @Test
  void sixtyModelsAtThirtyPerPageTakeTwoRequests() {
    fake.withModels(60);

    List<OrgRegistryModel> all = registry.listModels(q -> q.pageSize(30)).toList();

    assertThat(all).extracting(OrgRegistryModel::id).isEqualTo(fake.ids());
    assertThat(fake.requestCount()).isEqualTo(2);
  }

  @Test
  void hasNextAloneDecidesTheEnd() {
    fake.onRequest(1, Fault.answer("{\"models\":[{\"id\":\"a\"}],\"has_next\":true}"));
    fake.onRequest(2, Fault.answer("{\"models\":[{\"id\":\"b\"}],\"has_next\":false}"));

    assertThat(ids()).containsExactly("a", "b");
    assertThat(fake.requests())
        .extracting(r -> r.parameter("page").orElse(""))
        .containsExactly("1", "2");
  }

  @Test
  void withoutHasNextTheTotalsDecide() {
    fake.onRequest(1, Fault.answer("{\"models\":[{\"id\":\"a\"}],\"total\":2}"));
    fake.onRequest(2, Fault.answer("{\"models\":[{\"id\":\"b\"}],\"total\":2}"));

    assertThat(ids()).containsExactly("a", "b");
    assertThat(fake.requestCount()).isEqualTo(2);
  }

  @Test
  void aListingIsCompleteIfTheServiceClampsTheLimit() {
    fake.onRequest(
        1,
        Fault.answer(
            "{\"models\":[{\"id\":\"a\"}],\"limit\":1,\"page\":1,\"total\":3,\"total_pages\":3}"));
    fake.onRequest(
        2, Fault.answer("{\"models\":[{\"id\":\"b\"}],\"limit\":1,\"page\":2,\"total\":3}"));
    fake.onRequest(
        3, Fault.answer("{\"models\":[{\"id\":\"c\"}],\"limit\":1,\"page\":3,\"total\":3}"));

    assertThat(ids()).containsExactly("a", "b", "c");
    assertThat(fake.requestCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"has_previous", "has_prev"})
  void bothNamesOfHasPreviousAreRead(String name) {
    String odd = "{\"models\":[{\"id\":\"a\"}],\"has_next\":false,\"%s\":\"no\"}".formatted(name);
    fake.onEveryRequest(Fault.answer(odd));

    assertThat(ids()).containsExactly("a");
    try (OrgRegistryClient strict = builder().strict().build()) {
      assertThatThrownBy(() -> strict.listModels().toList())
          .isInstanceOf(UnexpectedContentException.class)
          .hasMessageContaining(name);
    }
  }

  @Test
  void aServiceThatSendsHasPrevIsListedCompletely() {
    fake.shortPreviousKey().withModels(120);

    assertThat(ids()).isEqualTo(fake.ids());
    assertThat(fake.requestCount()).isEqualTo(3);
  }

  @Test
  void aPageReportsItsNumberAndTheTotals() {
    fake.withModels(5);

    List<Page<OrgRegistryModel>> pages = new ArrayList<>();
    registry.listModels(q -> q.pageSize(2)).pages().forEach(pages::add);

    assertThat(pages).extracting(page -> page.number().orElseThrow()).containsExactly(1L, 2L, 3L);
    assertThat(pages).extracting(page -> page.totalItems().orElseThrow()).containsOnly(5L);
    assertThat(pages).extracting(page -> page.totalPages().orElseThrow()).containsOnly(3L);
    assertThat(pages).extracting(Page::hasNext).containsExactly(true, true, false);
    assertThat(pages).extracting(Page::hasPrevious).containsExactly(false, true, true);
    assertThat(pages).extracting(page -> page.limit().orElseThrow()).containsOnly(2L);
    assertThat(pages).allMatch(page -> page.unknownFields().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"has_previous", "has_prev"})
  void theServicesSignOfAPreviousPageIsRead(String field) {
    fake.onEveryRequest(
        Fault.answer("{\"models\":[],\"has_next\":false,\"%s\":true,\"x\":1}".formatted(field)));

    Page<OrgRegistryModel> page = registry.listModels().firstPage();

    assertThat(page.hasPrevious()).isTrue();
    assertThat(page.unknownFields()).containsOnlyKeys("x");
  }

  @Test
  void publicModelsOfOtherOrganizationsAreListedOnRequest() {
    fake.withModels(2).withPublicModels(3);

    assertThat(registry.listModels()).hasSize(2);
    assertThat(registry.listModels(q -> q.includePublic(true)))
        .hasSize(5)
        .extracting(OrgRegistryModel::name)
        .filteredOn(name -> name.startsWith("others/"))
        .hasSize(3);
  }

  private OrgRegistryClient.Builder builder() {
    return OrgRegistryClient.builder()
        .baseUrl(fake.url())
        .organization("acme")
        .bearerToken(fake.key());
  }

  private List<String> ids() {
    return registry.listModels().stream().map(OrgRegistryModel::id).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void deletionsBetweenTwoListingsHideNoModelFromTheSecond(int deletions) {
    List<String> all = fake.withModels(500).ids();
    fake.onRequest(3, Fault.status(404));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> registry.listModels(q -> q.pageSize(100)).toList());
    Bookmark bookmark = failure.progress().orElseThrow().bookmark().orElseThrow();
    all.subList(10, 10 + deletions).forEach(fake::remove);

    ListingIterator<OrgRegistryModel> rest =
        registry.listModels(q -> q.pageSize(100)).from(bookmark).iterator();

    List<String> ids = new ArrayList<>();
    rest.forEachRemaining(model -> ids.add(model.id()));
    assertThat(ids).isEqualTo(all.subList(2 * 100, 500));
    assertThat(rest.report().resumed()).contains(Resumed.EXACT);
  }
}
