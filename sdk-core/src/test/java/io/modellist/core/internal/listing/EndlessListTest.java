package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.PagingException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends, iterating ends, and says why. */
class EndlessListTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  @Test
  void aServerThatIgnoresThePageIsNoticed() {
    Simulation service =
        Simulation.of(PAGES, url -> Simulation.items(List.of("a", "b")).total(100));
    List<String> got = new ArrayList<>();
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> got.add(model.id())))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("ignores the position");
    assertThat(got).containsExactly("a", "b");
    assertThat(service.asked).hasSize(4); // 1, 2, and both once more
    assertThatThrownBy(walk::hasNext).isInstanceOf(PagingException.class);
    assertThat(service.asked).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void aCycleOfPagesIsNoticed(int length) {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = number(url) % length;
              return Simulation.items(List.of("x" + page, "y" + page)).more(true);
            });
    assertThatThrownBy(() -> service.listing().toList()).isInstanceOf(PagingException.class);
    assertThat(service.asked).hasSize(length + 3);
  }

  @Test
  void aNextPageThatPointsBackIsNoticed() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = number(url);
              return Simulation.items(List.of("i" + page)).next(page == 3 ? "1" : "" + (page + 1));
            });
    List<String> got = new ArrayList<>();
    assertThatThrownBy(() -> service.listing().forEach(model -> got.add(model.id())))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("asked for before");
    assertThat(got).containsExactly("i1", "i2", "i3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "1", "2"})
  void aNextPageThatDoesNotLeadOnIsNeverAskedFor(String next) {
    Simulation service =
        Simulation.of(
            PAGES,
            url ->
                Simulation.items(List.of("i" + number(url))).next(number(url) == 2 ? next : "2"));
    List<String> got = new ArrayList<>();
    assertThatThrownBy(() -> service.listing().forEach(model -> got.add(model.id())))
        .isInstanceOf(PagingException.class);
    assertThat(got).containsExactly("i1", "i2");
    assertThat(service.asked).hasSize(2);
  }

  @Test
  void aCursorThatComesTwiceIsNoticedAfterItsPageWasDelivered() {
    Simulation service =
        Simulation.of(
            Paging.cursor("after"),
            url -> {
              String after = url.queryParameter("after");
              String next = after == null ? "A" : after.equals("A") ? "B" : "A";
              return Simulation.items(List.of("of " + after)).next(next);
            });
    List<String> got = new ArrayList<>();
    assertThatThrownBy(() -> service.listing().forEach(model -> got.add(model.id())))
        .isInstanceOf(PagingException.class);
    assertThat(got).containsExactly("of null", "of A", "of B");
  }

  @Test
  void hasNextForEverIsBoundedByMaxRequests() {
    Simulation service =
        Simulation.of(PAGES, url -> Simulation.items(List.of("i" + number(url))).more(true));
    List<String> got = new ArrayList<>();
    assertThatThrownBy(
            () -> service.listing().maxRequests(50).forEach(model -> got.add(model.id())))
        .isInstanceOf(IncompleteListingException.class);
    assertThat(got).hasSize(50);
  }

  @Test
  void emptyPagesForEverEndAfterThree() {
    Simulation service = Simulation.of(PAGES, url -> Simulation.items(List.of()).more(true));
    assertThatThrownBy(() -> service.listing().toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("4 empty pages");
    assertThat(service.asked).hasSize(4);
  }

  @Test
  void walkGoesOnPastEmptyPagesWhenTheServiceSaysThatThereIsMore() {
    Set<Integer> empty = new TreeSet<>(List.of(2, 3, 4));
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = number(url);
              List<String> ids = empty.contains(page) ? List.of() : List.of("i" + page);
              return Simulation.items(ids).more(page < 6);
            });
    assertThat(WalkTest.ids(service.listing().stream())).containsExactly("i1", "i5", "i6");
  }

  @Test
  void anEmptyPageBeforeTheTotalIsNotTheEndForOffsets() {
    Simulation service = Simulation.offsets(10, 2);
    Simulation gap =
        Simulation.of(
            service.paging,
            url -> {
              int offset = Integer.parseInt(url.queryParameter("offset"));
              List<String> ids =
                  offset == 2 || offset >= 10
                      ? List.of()
                      : List.of("i" + offset, "i" + (offset + 1));
              return Simulation.items(ids).total(10).offset(offset, 2);
            });
    assertThat(gap.listing().stream().count()).isEqualTo(8);
    assertThat(gap.asked).hasSize(6); // the last one is the empty page behind the total
  }

  @Test
  void aTotalBelowWhatCameIsNotBelieved() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = number(url);
              List<String> ids = page > 2 ? List.of() : List.of("a" + page, "b" + page);
              return Simulation.items(ids).total(1);
            });
    ListingIterator<TestModel> walk = service.listing().iterator();
    List<String> got = new ArrayList<>();
    walk.forEachRemaining(model -> got.add(model.id()));
    assertThat(got).containsExactly("a1", "b1", "a2", "b2");
    assertThat(walk.report().drift()).isTrue();
  }

  @Test
  void aPageThatCameBeforeBecauseTheListMovedIsDriftAndNotAnError() {
    Simulation service = Simulation.pageNumbers(4, 2);
    // Two new ones in front push the first page's models onto the second page.
    service.changes.put(2, () -> service.ids.addAll(0, List.of("n1", "n2")));
    ListingIterator<TestModel> walk = service.listing().iterator();
    List<String> got = new ArrayList<>();
    walk.forEachRemaining(model -> got.add(model.id()));
    assertThat(got).containsExactly("m1", "m2", "m1", "m2", "m3", "m4");
    assertThat(walk.report().driftNotes()).contains("position 2 holds what position 1 held");
  }

  private static int number(HttpUrl url) {
    return IntStream.of(Integer.parseInt(url.queryParameter("page"))).sum();
  }
}
