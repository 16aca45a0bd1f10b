package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.complete;
import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.simulation.Simulation.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Page;
import io.modellist.core.ServerException;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A complete listing delivers every model that was present throughout, once. */
class CompleteTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  @Test
  void anUnchangedListOfSeveralPagesIsReadTwice() {
    Simulation service = Simulation.pageNumbers(5, 2);
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).isEqualTo(service.ids);
    assertThat(service.requested).hasSize(6);
    assertThat(walk.report().passes()).isEqualTo(2);
    assertThat(walk.report().repeatsSkipped()).isZero();
    assertThat(walk.report().drift()).isFalse();
  }

  @Test
  void aModelHiddenByADeletionIsDeliveredLateAndTheDeletedOneIsReported() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.changes.put(2, () -> service.ids.remove("m1")); // m3 moves to page 1
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("m1", "m2", "m4", "m5", "m6", "m3");
    ListingReport report = walk.report();
    assertThat(report.gone()).containsExactly("m1");
    assertThat(report.goneCount()).isEqualTo(1);
    assertThat(report.driftNotes())
        .contains(
            "walk 2 met 1 models for the first time",
            "1 models that were delivered are no longer present");
    assertThat(report.passes()).isEqualTo(3); // the second found a new model
  }

  @Test
  void aModelMovedToTheNextPageByANewOneIsDeliveredOnce() {
    Simulation service = Simulation.pageNumbers(4, 2);
    service.changes.put(2, () -> service.ids.add(0, "new"));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("m1", "m2", "m3", "m4", "new");
    assertThat(walk.report().repeatsSkipped()).isEqualTo(1);
    assertThat(walk.report().driftNotes()).contains("the model \"m2\" was received again");
    assertThat(walk.report().gone()).isEmpty();
  }

  @Test
  void aPageThatFailsInALaterPassIsRequestedAgain() {
    Simulation service = Simulation.pageNumbers(4, 2);
    service.failures.put(3, Simulation.refused(503, Map.of())); // the first page of the second pass
    ListingIterator<TestModel> walk = complete(service).iterator();
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> delivered.add(model.id())))
        .isInstanceOf(ServerException.class);
    delivered.addAll(rest(walk));
    assertThat(delivered).isEqualTo(service.ids);
    assertThat(walk.report().passes()).isEqualTo(2);
  }

  @Test
  void pagesOfLaterPassesWithoutNewModelsAreNotDelivered() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.changes.put(2, () -> service.ids.remove("m1"));
    List<List<String>> pages = new ArrayList<>();
    for (Page<TestModel> page : complete(service).pages()) {
      pages.add(page.items().stream().map(TestModel::id).toList());
      assertThat(page.hasNext()).isTrue(); // not yet proved complete
      assertThat(page.next()).isEmpty();
    }
    assertThat(pages)
        .containsExactly(List.of("m1", "m2"), List.of("m4", "m5"), List.of("m6"), List.of("m3"));
    Page<TestModel> only = complete(Simulation.pageNumbers(2, 30)).firstPage();
    assertThat(only.hasNext()).isFalse();
  }

  @Test
  void theCountOfEmptyPagesInARowStartsAgainInEachPass() {
    // One model, then three empty pages, each with the sign that the list goes on.
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = page(url);
              String[] ids = page == 1 ? new String[] {"a"} : new String[0];
              return ServedPage.of(ids).more(page < 4);
            });
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a");
    assertThat(walk.report().passes()).isEqualTo(2);
    assertThat(service.requested).hasSize(8);
  }

  @Test
  void beforeTheEndTheReportNamesNoModelAsGone() {
    Simulation service = Simulation.pageNumbers(4, 2);
    ListingIterator<TestModel> walk = complete(service).iterator();
    walk.next();
    assertThat(walk.report().gone()).isEmpty();
    assertThat(walk.report().goneCount()).isZero();
    assertThat(walk.report().passes()).isEqualTo(1);
  }

  @Test
  void theFirstThousandModelsThatAreGoneAreNamedAndAllAreCounted() {
    Simulation service = Simulation.pageNumbers(1_205, 1_000);
    service.changes.put(3, () -> service.ids.subList(0, 1_200).clear());
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).hasSize(1_205);
    ListingReport report = walk.report();
    assertThat(report.goneCount()).isEqualTo(1_200);
    assertThat(report.gone()).hasSize(1_000).startsWith("m1", "m2").endsWith("m1000");
  }

  @Test
  void elapsedTimeIncludesLaterPasses() {
    Simulation service = Simulation.pageNumbers(4, 2);
    service.latency = Duration.ofSeconds(1);
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).hasSize(4);
    service.time.advance(Duration.ofHours(1));
    assertThat(walk.hasNext()).isFalse();
    assertThat(walk.report().elapsed()).isEqualTo(Duration.ofSeconds(4));
    assertThat(service.requested).hasSize(4);
  }
}
