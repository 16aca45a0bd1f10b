package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.simulation.Simulation.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ListingIterator;
import io.modellist.core.PagingException;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list ends where the service says that it ends. */
class EndOfListTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  @Test
  void withoutAnySignAnEmptyPageIsTheEnd() {
    Simulation service =
        Simulation.of(
            PAGES, url -> ServedPage.ofIds(page(url) < 3 ? List.of("i" + page(url)) : List.of()));
    assertThat(ids(service.listing())).containsExactly("i1", "i2");
    assertThat(service.requested).hasSize(3);
  }

  @Test
  void withATotalOfPagesTheLastPageIsTheEnd() {
    Simulation service =
        Simulation.of(PAGES, url -> ServedPage.of("i" + page(url)).pages(page(url), 3));
    assertThat(ids(service.listing())).containsExactly("i1", "i2", "i3");
    assertThat(service.requested).hasSize(3);
  }

  @Test
  void aFullPageIsTheEndIfItReachesTheTotal() {
    Simulation service = Simulation.pageNumbers(4, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThat(rest(walk)).hasSize(4);
    assertThat(service.requested).hasSize(2);
    assertThat(walk.report().drift()).isFalse();
  }

  @Test
  void theServicesSignTakesPrecedenceOverItsTotal() {
    Simulation early =
        Simulation.of(PAGES, url -> ServedPage.of("i" + page(url)).total(9).more(page(url) < 2));
    ListingIterator<TestModel> walk = early.listing().iterator();
    assertThat(rest(walk)).containsExactly("i1", "i2");
    assertThat(walk.report().driftNotes())
        .containsExactly("2 entries were received, but the service's total is 9");
  }

  @Test
  void aNextPageIsASignAndAnEmptyNextPageIsNot() {
    Simulation service =
        Simulation.of(
            Paging.cursor("after"),
            url -> {
              String after = url.queryParameter("after");
              return after == null ? ServedPage.of("a").next("x") : ServedPage.of("b").next("");
            });
    assertThat(ids(service.listing())).containsExactly("a", "b");
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void aSignThatTheListEndsTakesPrecedenceOverANextPage() {
    Simulation service =
        Simulation.of(Paging.cursor("after"), url -> ServedPage.of("a").next("x").more(false));
    assertThat(ids(service.listing())).containsExactly("a");
    assertThat(service.requested).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none"})
  void moreWithoutANextPositionIsAnErrorAfterTheModelsReceived(String next) {
    Simulation service =
        Simulation.of(
            Paging.cursor("after"),
            url -> ServedPage.of("a").more(true).next(next.equals("none") ? null : next));
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThat(walk.next().id()).isEqualTo("a");
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining(
            "the service reports that more pages follow, but not the position of the next page");
  }

  @Test
  void theWalkGoesOnAfterEmptyPagesWhileTheServiceSaysThatThereIsMore() {
    Set<Integer> empty = new TreeSet<>(List.of(2, 3, 4));
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = page(url);
              List<String> ids = empty.contains(page) ? List.of() : List.of("i" + page);
              return ServedPage.ofIds(ids).more(page < 6);
            });
    assertThat(ids(service.listing())).containsExactly("i1", "i5", "i6");
  }

  @Test
  void threeEmptyPagesInARowAreAllowedRepeatedly() {
    Simulation service =
        Simulation.of(
            PAGES,
            url ->
                ServedPage.ofIds(page(url) % 4 == 1 ? List.of("i" + page(url)) : List.of())
                    .more(page(url) < 9));
    assertThat(ids(service.listing())).containsExactly("i1", "i5", "i9");
    assertThat(service.requested).hasSize(9);
  }

  @Test
  void withOffsetsAnEmptyPageBeforeTheTotalIsNotTheEnd() {
    Simulation gap =
        Simulation.of(
            Paging.offset("offset", 2),
            url -> {
              int offset = Integer.parseInt(url.queryParameter("offset"));
              List<String> ids =
                  offset == 2 || offset >= 10
                      ? List.of()
                      : List.of("i" + offset, "i" + (offset + 1));
              return ServedPage.ofIds(ids).total(10).offset(offset, 2);
            });
    assertThat(gap.listing().stream().count()).isEqualTo(8);
    assertThat(gap.requested).hasSize(6); // the last one returns the empty page at the total
  }

  @Test
  void aListShorterThanItsTotalIsReadUpToAnEmptyPageAfterTheTotal() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> ServedPage.ofIds(page(url) == 1 ? List.of("a") : List.<String>of()).total(3));
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThat(rest(walk)).containsExactly("a");
    assertThat(service.requested).hasSize(3); // page 2 is empty, but lies before the total
    assertThat(walk.report().driftNotes())
        .containsExactly("1 entries were received, but the service's total is 3");
  }

  @Test
  void aTotalBelowTheNumberReceivedIsNotBelieved() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = page(url);
              List<String> ids = page > 2 ? List.of() : List.of("a" + page, "b" + page);
              return ServedPage.ofIds(ids).total(1);
            });
    ListingIterator<TestModel> walk = service.listing().iterator();
    List<String> delivered = new ArrayList<>();
    walk.forEachRemaining(model -> delivered.add(model.id()));
    assertThat(delivered).containsExactly("a1", "b1", "a2", "b2");
    assertThat(walk.report().drift()).isTrue();
  }
}
