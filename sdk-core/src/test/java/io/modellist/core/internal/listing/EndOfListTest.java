package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ListingIterator;
import io.modellist.core.PagingException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end is where the service says. */
class EndOfListTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  private static int page(HttpUrl url) {
    return Integer.parseInt(url.queryParameter("page"));
  }

  private static List<String> ids(ListingIterator<TestModel> walk) {
    List<String> ids = new ArrayList<>();
    walk.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }

  @Test
  void withNoSignAtAllAnEmptyPageIsTheEnd() {
    Simulation service =
        Simulation.of(
            PAGES, url -> Simulation.items(page(url) < 3 ? List.of("i" + page(url)) : List.of()));
    assertThat(ids(service.listing().iterator())).containsExactly("i1", "i2");
    assertThat(service.asked).hasSize(3);
  }

  @Test
  void withANumberOfPagesTheLastOneIsTheEnd() {
    Simulation service =
        Simulation.of(PAGES, url -> Simulation.items(List.of("i" + page(url))).pages(page(url), 3));
    assertThat(ids(service.listing().iterator())).containsExactly("i1", "i2", "i3");
    assertThat(service.asked).hasSize(3);
  }

  @Test
  void theServicesSignCountsMoreThanItsTotal() {
    Simulation early =
        Simulation.of(
            PAGES, url -> Simulation.items(List.of("i" + page(url))).total(9).more(page(url) < 2));
    ListingIterator<TestModel> walk = early.listing().iterator();
    assertThat(ids(walk)).containsExactly("i1", "i2");
    assertThat(walk.report().driftNotes())
        .containsExactly("2 entries came, of 9 that the service counts");
  }

  @Test
  void aNextPageIsASignOfItsOwnAndAnEmptyOneIsNone() {
    Simulation service =
        Simulation.of(
            Paging.cursor("after"),
            url -> {
              String after = url.queryParameter("after");
              return after == null
                  ? Simulation.items(List.of("a")).next("x")
                  : Simulation.items(List.of("b")).next("");
            });
    assertThat(ids(service.listing().iterator())).containsExactly("a", "b");
    assertThat(service.asked).hasSize(2);
  }

  @Test
  void aSignThatThereIsNoMoreCountsMoreThanANextPage() {
    Simulation service =
        Simulation.of(
            Paging.cursor("after"), url -> Simulation.items(List.of("a")).next("x").more(false));
    assertThat(ids(service.listing().iterator())).containsExactly("a");
    assertThat(service.asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none"})
  void moreWithoutSayingWhereIsAnErrorAfterTheModelsThatCame(String next) {
    Simulation service =
        Simulation.of(
            Paging.cursor("after"),
            url ->
                Simulation.items(List.of("a")).more(true).next(next.equals("none") ? null : next));
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThat(walk.next().id()).isEqualTo("a");
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("the service says that there is more, but not where");
  }

  @Test
  void threeEmptyPagesInARowAreBelievedAndLaterOnesCountAnew() {
    Simulation service =
        Simulation.of(
            PAGES,
            url ->
                Simulation.items(page(url) % 4 == 1 ? List.of("i" + page(url)) : List.of())
                    .more(page(url) < 9));
    assertThat(ids(service.listing().iterator())).containsExactly("i1", "i5", "i9");
    assertThat(service.asked).hasSize(9);
  }

  @Test
  void aTotalThatIsReachedIsTheEndAlsoOnAFullPage() {
    Simulation service = Simulation.pageNumbers(4, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThat(ids(walk)).hasSize(4);
    assertThat(service.asked).hasSize(2);
    assertThat(walk.report().drift()).isFalse();
  }

  @Test
  void whatIsMissingFromTheTotalIsLookedForUpToAnEmptyPageBehindIt() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> Simulation.items(page(url) == 1 ? List.of("a") : List.<String>of()).total(3));
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThat(ids(walk)).containsExactly("a");
    assertThat(service.asked).hasSize(3); // the second is empty, and might have held the third
    assertThat(walk.report().driftNotes())
        .containsExactly("1 entries came, of 3 that the service counts");
  }
}
