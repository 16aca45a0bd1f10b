package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.simulation.Simulation.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.CancelledException;
import io.modellist.core.Listing;
import io.modellist.core.ListingResult;
import io.modellist.core.Page;
import io.modellist.core.PageIterator;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of a listing. */
class PagesTest {
  private final Simulation service = Simulation.pageNumbers(5, 2);

  @Test
  void pagesHoldAllModelsAndReportWhetherMoreFollow() {
    Simulation service = Simulation.pageNumbers(5, 2);
    List<String> delivered = new ArrayList<>();
    List<Boolean> more = new ArrayList<>();
    for (Page<TestModel> page : service.listing().pages()) {
      page.items().forEach(model -> delivered.add(model.id()));
      more.add(page.hasNext());
      assertThat(page.totalItems()).hasValue(5);
    }
    assertThat(delivered).isEqualTo(service.ids);
    assertThat(more).containsExactly(true, true, false);
  }

  @Test
  void theFirstPageOfAnEmptyListIsEmpty() {
    Page<TestModel> page = Simulation.pageNumbers(0, 2).listing().firstPage();
    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  void aPageReportsWhatTheServiceReported() {
    Simulation verbose =
        Simulation.of(
            service.paging,
            url -> ServedPage.of("a", "b").total(7).pages(page(url), 4).offset(0, 2));
    Page<TestModel> page = verbose.listing().firstPage();
    assertThat(page.number()).hasValue(1);
    assertThat(page.totalItems()).hasValue(7);
    assertThat(page.totalPages()).hasValue(4);
    assertThat(page.offset()).hasValue(0);
    assertThat(page.limit()).hasValue(2);
    assertThat(page.unknownFields()).isEmpty();
    assertThat(page.response().status()).isEqualTo(200);
    assertThat(page.response().attempts()).isEqualTo(1);
  }

  @Test
  void withoutASignThePositionShowsWhetherThereIsAPreviousPage() {
    for (Simulation service :
        List.of(
            Simulation.pageNumbers(5, 2),
            Simulation.offsets(5, 2),
            Simulation.hasNext(5, 2),
            Simulation.cursors(5, 2))) {
      assertThat(previous(service.listing())).containsExactly(false, true, true);
    }
    Simulation started = Simulation.offsets(5, 2);
    started.start = "1";
    assertThat(previous(started.listing())).containsExactly(true, true);
  }

  @Test
  void theServicesOwnSignOfAPreviousPageIsBelieved() {
    Simulation saying =
        Simulation.of(
            service.paging,
            url -> service.slice(2 * page(url) - 2, 2).total(5).previous(page(url) == 1));
    assertThat(previous(saying.listing())).containsExactly(true, false, false);
  }

  @Test
  void aPageInTheReverseOrderEndsTheListWhateverItSaysOfItsPrevious() {
    for (SortedPlan.Style style : SortedPlan.Style.values()) {
      List<Boolean> previous = previous(new SortedList(style, 45, 10).complete());
      assertThat(previous).hasSizeGreaterThan(2).startsWith(false);
      assertThat(previous.subList(1, previous.size())).doesNotContain(false);
    }
  }

  private static List<Boolean> previous(Listing<TestModel> listing) {
    List<Boolean> previous = new ArrayList<>();
    listing.pages().forEach(page -> previous.add(page.hasPrevious()));
    return previous;
  }

  @Test
  void anEmptyPageInTheMiddleIsDelivered() {
    Simulation gap =
        Simulation.of(
            service.paging,
            url -> {
              int page = page(url);
              return ServedPage.ofIds(page == 2 ? List.of() : List.of("i" + page)).more(page < 3);
            });
    List<List<TestModel>> pages = new ArrayList<>();
    gap.listing().pages().forEach(page -> pages.add(page.items()));
    assertThat(pages)
        .containsExactly(List.of(new TestModel("i1")), List.of(), List.of(new TestModel("i3")));
  }

  @Test
  void maxItemsCutsAPageWhoseBookmarkLeadsToTheRest() {
    List<Page<TestModel>> pages = new ArrayList<>();
    service.listing().maxItems(3).pages().forEach(pages::add);
    assertThat(pages).hasSize(2);
    assertThat(pages.get(1).items()).containsExactly(new TestModel("m3"));
    assertThat(pages.get(1).hasNext()).isTrue();
    Bookmark bookmark = pages.get(1).next().orElseThrow();
    assertThat(ids(service.listing().from(bookmark))).containsExactly("m4", "m5");
  }

  @Test
  void maxItemsAtAPageEndNeedsNoFurtherPage() {
    List<Page<TestModel>> pages = new ArrayList<>();
    service.listing().maxItems(4).pages().forEach(pages::add);
    assertThat(pages).extracting(page -> page.items().size()).containsExactly(2, 2);
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void theBookmarkIsAfterThePageThatWasReturnedLast() {
    PageIterator<TestModel> pages = service.listing().pages().iterator();
    pages.next();
    assertThat(pages.hasNext()).isTrue(); // That fetches the second page, and delivers nothing.

    assertThat(ids(service.listing().from(pages.bookmark()))).containsExactly("m3", "m4", "m5");
    assertThat(pages.report().items()).isEqualTo(2);
    assertThat(pages.report().pages()).isEqualTo(2);
    assertThat(pages.next().items()).hasSize(2);
  }

  @Test
  void theStreamOfPagesIsLazyAndClosingItStopsTheIteration() {
    try (Stream<Page<TestModel>> pages = service.listing().pages().stream()) {
      assertThat(service.requested).isEmpty();
      assertThat(pages.findFirst().orElseThrow().items()).hasSize(2);
    }
    assertThat(service.requested).hasSize(1);

    PageIterator<TestModel> closed = service.listing().pages().iterator();
    closed.next();
    closed.close();
    assertThatThrownBy(closed::hasNext).isInstanceOf(CancelledException.class);
  }

  @Test
  void collectReturnsTheModelsWithTheReport() {
    ListingResult<TestModel> result = service.listing().collect();

    assertThat(result.items()).isEqualTo(service.listing().toList()).isUnmodifiable();
    assertThat(result.report().requests()).isEqualTo(3);
    assertThat(result.report().items()).isEqualTo(5);
  }
}
