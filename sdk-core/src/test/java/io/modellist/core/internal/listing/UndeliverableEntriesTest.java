package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.simulation.Simulation.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ListingIterator;
import io.modellist.core.ModelListException;
import io.modellist.core.Page;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An entry without an id cannot be delivered: it causes an exception once, in its place, and is
 * then skipped.
 */
class UndeliverableEntriesTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  @Test
  void theEntryIsThrownAfterTheEntriesBeforeItAndThenSkipped() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 3).paging, url -> ServedPage.of("a", null, "c").more(false));
    List<String> delivered = new ArrayList<>();
    ListingIterator<TestModel> walk = service.listing().iterator();
    delivered.add(walk.next().id());
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(UnexpectedContentException.class)
        .hasMessageContaining("entry 2 of the page at page=1")
        .hasMessageContaining("has no id")
        .satisfies(
            e ->
                assertThat(
                        ids(
                            service
                                .listing()
                                .from(
                                    ((ModelListException) e)
                                        .progress()
                                        .orElseThrow()
                                        .bookmark()
                                        .orElseThrow())))
                    .containsExactly("c"));
    walk.forEachRemaining(model -> delivered.add(model.id()));
    assertThat(delivered).containsExactly("a", "c");
  }

  @Test
  void aPageEndsBeforeTheEntry() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 3).paging, url -> ServedPage.of("a", null, "c").more(false));
    var pages = service.listing().pages().iterator();
    assertThat(pages.next().items()).containsExactly(new TestModel("a"));
    assertThatThrownBy(pages::hasNext).isInstanceOf(UnexpectedContentException.class);
    assertThat(pages.next().items()).containsExactly(new TestModel("c"));
    assertThat(pages.hasNext()).isFalse();
    assertThat(service.requested).hasSize(1);
  }

  @Test
  void aPageThatBeginsWithTheEntryIsDeliveredAfterTheException() {
    Simulation service = Simulation.of(PAGES, url -> ServedPage.of(null, "b").more(false));
    Iterator<Page<TestModel>> pages = service.listing().pages().iterator();
    assertThatThrownBy(pages::next).isInstanceOf(UnexpectedContentException.class);
    assertThat(pages.next().items()).containsExactly(new TestModel("b"));
    assertThat(pages.hasNext()).isFalse();
  }

  @Test
  void theMessageNamesTheIndexAndThePageOfTheEntry() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = page(url);
              return ServedPage.ofIds(page == 1 ? List.of("a", "b") : Arrays.asList("c", null))
                  .more(page < 2);
            });
    ListingIterator<TestModel> walk = service.listing().iterator();
    List<String> delivered = new ArrayList<>();
    UnexpectedContentException e =
        catchThrowableOfType(
            UnexpectedContentException.class,
            () -> walk.forEachRemaining(model -> delivered.add(model.id())));
    assertThat(e)
        .hasMessage(
            "simulated: entry 2 of the page at page=2 cannot be delivered: /id: has no id"
                + " (null). See docs/troubleshooting.md#entries");
    assertThat(e.progress().orElseThrow().page()).hasValue(2);
    assertThat(e.progress().orElseThrow().itemsDelivered()).isEqualTo(3);
    assertThat(delivered).containsExactly("a", "b", "c");
    assertThat(walk.hasNext()).isFalse();
  }

  @Test
  void entriesWithoutIdsBeforeABookmarkAreNotDrift() {
    Simulation service =
        Simulation.of(
            PAGES,
            url ->
                page(url) == 1
                    ? ServedPage.of("a", "b").more(true)
                    : ServedPage.of(null, "c").more(false));
    ListingIterator<TestModel> walk = service.listing().iterator();
    walk.next();
    walk.next();
    assertThatThrownBy(walk::hasNext).isInstanceOf(UnexpectedContentException.class);

    ListingIterator<TestModel> rest = service.listing().from(walk.bookmark()).iterator();
    assertThat(rest.next().id()).isEqualTo("c");
    assertThat(rest.report().driftNotes()).isEmpty();
  }

  @Test
  void aBookmarkAfterTheEntryRefersToTheEntryBeforeIt() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 4).paging,
            url -> ServedPage.of("a", null, "c", "d").more(false));
    ListingIterator<TestModel> walk = service.listing().iterator();
    walk.next();
    assertThatThrownBy(walk::hasNext).hasMessageContaining("entry 2");
    ListingIterator<TestModel> rest = service.listing().from(walk.bookmark()).iterator();
    assertThat(rest(rest)).containsExactly("c", "d");
    assertThat(rest.report().drift()).isFalse();
  }
}
