package io.modellist.core.internal.listing;

import static io.modellist.core.simulation.Simulation.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.PagingException;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every walk ends, whatever the server sends, and its error says why. */
class EndlessListTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  @Test
  void aServerThatIgnoresThePageIsNoticed() {
    Simulation service = Simulation.of(PAGES, url -> ServedPage.of("a", "b").total(100));
    List<String> delivered = new ArrayList<>();
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> delivered.add(model.id())))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("ignores the position");
    assertThat(delivered).containsExactly("a", "b");
    assertThat(service.requested).hasSize(4); // pages 1 and 2, and both once more
    assertThatThrownBy(walk::hasNext).isInstanceOf(PagingException.class);
    assertThat(service.requested).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void aCycleOfPagesIsNoticed(int length) {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = page(url) % length;
              return ServedPage.of("x" + page, "y" + page).more(true);
            });
    assertThatThrownBy(() -> service.listing().toList()).isInstanceOf(PagingException.class);
    assertThat(service.requested).hasSize(length + 3);
  }

  @Test
  void aNextPageThatPointsBackIsNoticed() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = page(url);
              return ServedPage.of("i" + page).next(page == 3 ? "1" : "" + (page + 1));
            });
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(() -> service.listing().forEach(model -> delivered.add(model.id())))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("requested before");
    assertThat(delivered).containsExactly("i1", "i2", "i3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "1", "2"})
  void aNextPageThatDoesNotAdvanceIsNeverRequested(String next) {
    Simulation service =
        Simulation.of(
            PAGES, url -> ServedPage.of("i" + page(url)).next(page(url) == 2 ? next : "2"));
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(() -> service.listing().forEach(model -> delivered.add(model.id())))
        .isInstanceOf(PagingException.class);
    assertThat(delivered).containsExactly("i1", "i2");
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void aRepeatedCursorIsNoticedAfterItsPageWasDelivered() {
    Simulation service =
        Simulation.of(
            Paging.cursor("after"),
            url -> {
              String after = url.queryParameter("after");
              String next = after == null ? "A" : after.equals("A") ? "B" : "A";
              return ServedPage.of("of " + after).next(next);
            });
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(() -> service.listing().forEach(model -> delivered.add(model.id())))
        .isInstanceOf(PagingException.class);
    assertThat(delivered).containsExactly("of null", "of A", "of B");
  }

  @Test
  void aListWithoutAnEndIsBoundedByMaxRequests() {
    Simulation service = Simulation.of(PAGES, url -> ServedPage.of("i" + page(url)).more(true));
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(
            () -> service.listing().maxRequests(50).forEach(model -> delivered.add(model.id())))
        .isInstanceOf(IncompleteListingException.class);
    assertThat(delivered).hasSize(50);
  }

  @Test
  void endlessEmptyPagesEndAfterThree() {
    Simulation service = Simulation.of(PAGES, url -> ServedPage.of().more(true));
    assertThatThrownBy(() -> service.listing().toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("4 empty pages");
    assertThat(service.requested).hasSize(4);
  }
}
