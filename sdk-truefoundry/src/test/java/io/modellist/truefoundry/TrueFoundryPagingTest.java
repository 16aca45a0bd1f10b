package io.modellist.truefoundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.Bookmark;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.PagingException;
import io.modellist.core.Resumed;
import io.modellist.core.RetryPolicy;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.Fault;
import io.modellist.testing.SeenRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The next page and the end of a listing: offsets, limits and totals. */
class TrueFoundryPagingTest {
  private final FakeTrueFoundry fake = FakeTrueFoundry.start();
  private final TrueFoundryClient truefoundry =
      TrueFoundryClient.builder()
          .baseUrl(fake.url())
          .bearerToken(fake.key())
          .retry(RetryPolicy.DEFAULT.withMaxAttempts(1))
          .build();

  @AfterEach
  void close() {
    truefoundry.close();
    fake.close();
  }

  @Test
  void sixtyModelsAtThirtyPerPageTakeTwoRequests() {
    fake.withModels(60);

    assertThat(truefoundry.listModels(q -> q.pageSize(30)))
        .extracting(TrueFoundryModel::id)
        .containsExactlyElementsOf(fake.ids());
    assertThat(offsets()).containsExactly("0", "30");
  }

  @Test
  void aListingIsCompleteIfTheServiceClampsTheLimit() {
    fake.withModels(25).clampLimit(10);

    assertThat(truefoundry.listModels(q -> q.pageSize(100)))
        .extracting(TrueFoundryModel::id)
        .containsExactlyElementsOf(fake.ids());
    assertThat(offsets()).containsExactly("0", "10", "20");
    assertThat(fake.requests()).allMatch(r -> r.parameter("limit").orElseThrow().equals("100"));
  }

  @Test
  void aShortPageIsNotTheEnd() {
    page(1, 3, 0, "a");
    page(2, 3, 1, "b", "c");

    assertThat(ids()).containsExactly("a", "b", "c");
    assertThat(offsets()).containsExactly("0", "1");
  }

  @Test
  void anEmptyPageInTheMiddleIsSkippedByTheEchoedLimit() {
    fake.onRequest(
        1, Fault.answer("{\"data\":[],\"pagination\":{\"total\":12,\"offset\":0,\"limit\":10}}"));
    page(2, 12, 10, "k", "l");
    fake.onRequest(
        3, Fault.answer("{\"data\":[],\"pagination\":{\"total\":12,\"offset\":12,\"limit\":10}}"));

    assertThat(ids()).containsExactly("k", "l");
    assertThat(offsets()).containsExactly("0", "10", "12");
  }

  @Test
  void anEmptyPageWithoutALimitIsSkippedByTheRequestedLimit() {
    page(1, 101, 0);
    page(2, 101, 100, "a");
    page(3, 101, 101);

    assertThat(ids()).containsExactly("a");
    assertThat(offsets()).containsExactly("0", "100", "101");
  }

  @Test
  void aGrowingTotalIsFollowed() {
    page(1, 2, 0, "a");
    page(2, 3, 1, "b");
    page(3, 3, 2, "c");

    assertThat(ids()).containsExactly("a", "b", "c");
    assertThat(fake.requestCount()).isEqualTo(3);
  }

  @Test
  void aShrinkingTotalIsFollowed() {
    page(1, 5, 0, "a", "b");
    page(2, 3, 2, "c");

    assertThat(ids()).containsExactly("a", "b", "c");
    assertThat(fake.requestCount()).isEqualTo(2);
  }

  @Test
  void modelsRemovedDuringTheWalkEndItAtTheNewTotal() {
    page(1, 4, 0, "a", "b");
    page(2, 2, 2);
    ListingIterator<TrueFoundryModel> models = truefoundry.listModels().iterator();
    List<String> delivered = new ArrayList<>();
    models.forEachRemaining(model -> delivered.add(model.id()));

    assertThat(delivered).containsExactly("a", "b");
    assertThat(models.report().serverTotal()).hasValue(2);
    assertThat(fake.requestCount()).isEqualTo(2);
  }

  @Test
  void aTotalThatIsNeverReachedEndsAtAnEmptyPageAfterItWithASignOfDrift() {
    page(1, 2, 0, "a");
    fake.onRequest(
        2, Fault.answer("{\"data\":[],\"pagination\":{\"total\":2,\"offset\":1,\"limit\":100}}"));
    page(3, 2, 101);
    ListingIterator<TrueFoundryModel> models = truefoundry.listModels().iterator();
    models.forEachRemaining(model -> {});

    assertThat(models.report().items()).isEqualTo(1);
    assertThat(models.report().drift()).isTrue();
    assertThat(fake.requestCount()).isEqualTo(3);
  }

  @Test
  void aTotalBelowTheReceivedCountIsNotBelieved() {
    page(1, 1, 0, "a", "b");
    page(2, 1, 2, "c");
    page(3, 1, 3);

    assertThat(ids()).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[{\"id\":\"a\"}]}",
        "{\"data\":[{\"id\":\"a\"}],\"pagination\":null}",
        "{\"data\":[{\"id\":\"a\"}],\"pagination\":{}}",
        "{\"data\":[{\"id\":\"a\"}],\"pagination\":\"odd\"}",
        "{\"data\":[{\"id\":\"a\"}],\"pagination\":{\"total\":\"1\",\"offset\":{}}}"
      })
  void withoutATotalAnEmptyPageIsTheEnd(String first) {
    fake.onRequest(1, Fault.answer(first));
    fake.onRequest(2, Fault.answer("{\"data\":[]}"));

    assertThat(ids()).containsExactly("a");
    assertThat(offsets()).containsExactly("0", "1");
  }

  @Test
  void anOffsetOtherThanTheRequestedOneIsAnError() {
    page(1, 4, 0, "a", "b");
    fake.onRequests(
        2,
        9,
        Fault.answer(
            "{\"data\":[{\"id\":\"x\"}],\"pagination\":{\"total\":4,\"offset\":0,\"limit\":2}}"));
    List<String> delivered = new ArrayList<>();

    assertThatThrownBy(() -> truefoundry.listModels().forEach(m -> delivered.add(m.id())))
        .isInstanceOf(PagingException.class);

    assertThat(delivered).startsWith("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "null", "", "{\"data\":null}", "{\"data\":{}}", "{\"models\":[]}"})
  void aResponseWithoutTheListIsAnError(String body) {
    fake.onEveryRequest(Fault.answer(body));

    assertThatThrownBy(this::ids).isInstanceOf(UnexpectedContentException.class);
  }

  @Test
  void aTruncatedListIsATransportError() {
    fake.onEveryRequest(Fault.answer("{\"data\":[{\"id\":\"a\"}"));

    assertThatThrownBy(this::ids).isInstanceOf(TransportException.class);
  }

  @Test
  void aPageReportsItsOffsetAndTheTotal() {
    fake.withModels(5);

    List<Page<TrueFoundryModel>> pages = new ArrayList<>();
    truefoundry.listModels(q -> q.pageSize(2)).pages().forEach(pages::add);

    assertThat(pages).extracting(page -> page.offset().orElseThrow()).containsExactly(0L, 2L, 4L);
    assertThat(pages).allMatch(page -> page.number().isEmpty());
    assertThat(pages).extracting(page -> page.limit().orElseThrow()).containsOnly(2L);
    assertThat(pages).extracting(Page::hasPrevious).containsExactly(false, true, true);
    assertThat(pages).extracting(page -> page.totalItems().orElseThrow()).containsOnly(5L);
    assertThat(pages).extracting(Page::hasNext).containsExactly(true, true, false);
  }

  /** Makes the service respond to this request with these ids. */
  private void page(int request, long total, long offset, String... ids) {
    String entries =
        Arrays.stream(ids).map("{\"id\":\"%s\"}"::formatted).collect(Collectors.joining(","));
    fake.onRequest(
        request,
        Fault.answer(
            "{\"data\":[%s],\"pagination\":{\"total\":%d,\"offset\":%d}}"
                .formatted(entries, total, offset)));
  }

  private List<String> ids() {
    return truefoundry.listModels().stream().map(TrueFoundryModel::id).toList();
  }

  private List<String> offsets() {
    return fake.requests().stream()
        .map((SeenRequest r) -> r.parameter("offset").orElseThrow())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void deletionsBetweenTwoListingsHideNoModelFromTheSecond(int deletions) {
    List<String> all = fake.withModels(500).ids();
    fake.onRequest(3, Fault.status(404));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> truefoundry.listModels(q -> q.pageSize(100)).toList());
    Bookmark bookmark = failure.progress().orElseThrow().bookmark().orElseThrow();
    all.subList(10, 10 + deletions).forEach(fake::remove);

    ListingIterator<TrueFoundryModel> rest =
        truefoundry.listModels(q -> q.pageSize(100)).from(bookmark).iterator();

    List<String> ids = new ArrayList<>();
    rest.forEachRemaining(model -> ids.add(model.id()));
    assertThat(ids).isEqualTo(all.subList(2 * 100, 500));
    assertThat(rest.report().resumed()).contains(Resumed.REALIGNED);
  }
}
