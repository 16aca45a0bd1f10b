package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Page;
import io.modellist.core.PagingException;
import io.modellist.core.ServerException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every model that was there throughout, once, or an error. */
class CompleteTest {
  @Test
  void aListOnOnePageThatTellsItsTotalIsReadOnce() {
    Simulation service = Simulation.pageNumbers(3, 30);
    assertThat(ids(complete(service))).isEqualTo(service.ids);
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void anEmptyListIsReadOnce() {
    Simulation service = Simulation.offsets(0, 30);
    assertThat(ids(complete(service))).isEmpty();
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void aListOfSeveralPagesThatStandsStillIsReadTwice() {
    Simulation service = Simulation.pageNumbers(5, 2);
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).isEqualTo(service.ids);
    assertThat(service.asked).hasSize(6);
    assertThat(walk.report().passes()).isEqualTo(2);
    assertThat(walk.report().repeatsSkipped()).isZero();
    assertThat(walk.report().drift()).isFalse();
  }

  @Test
  void aModelThatADeletionHidIsGivenLateAndTheDeletedOneIsReported() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.changes.put(2, () -> service.ids.remove("m1")); // m3 moves to page 1
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("m1", "m2", "m4", "m5", "m6", "m3");
    ListingReport report = walk.report();
    assertThat(report.gone()).containsExactly("m1");
    assertThat(report.goneCount()).isEqualTo(1);
    assertThat(report.driftNotes())
        .contains("walk 2 met 1 models for the first time", "1 models that were given are gone");
    assertThat(report.passes()).isEqualTo(3); // the second found something new
  }

  @Test
  void whatANewModelInFrontPushedOntoTheNextPageIsGivenOnce() {
    Simulation service = Simulation.pageNumbers(4, 2);
    service.changes.put(2, () -> service.ids.add(0, "new"));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("m1", "m2", "m3", "m4", "new");
    assertThat(walk.report().repeatsSkipped()).isEqualTo(1);
    assertThat(walk.report().driftNotes()).contains("the model \"m2\" came again");
    assertThat(walk.report().gone()).isEmpty();
  }

  @Test
  void aTotalThatMatchesWhatWasGivenIsNoProofWhenTheLastPassDidNotMeetThemAll() {
    Simulation service = Simulation.pageNumbers(4, 2);
    // m1 goes and another comes: four were counted and given, and m3 was seen by nobody.
    service.changes.put(
        2,
        () -> {
          service.ids.remove("m1");
          service.ids.add("m5");
        });
    assertThat(ids(complete(service))).containsExactlyInAnyOrder("m1", "m2", "m3", "m4", "m5");
  }

  @Test
  void aListThatNeverStandsStillIsAnErrorWithTheReport() {
    Simulation service = Simulation.pageNumbers(6, 2);
    for (int request = 1; request < 100; request++) {
      String id = "new" + request;
      service.changes.put(request, () -> service.ids.add(0, id));
    }
    List<String> got = new ArrayList<>();
    ListingIterator<TestModel> walk = complete(service).maxPasses(3).iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> got.add(model.id())))
        .isInstanceOfSatisfying(
            IncompleteListingException.class,
            e -> {
              assertThat(e.report().passes()).isEqualTo(3);
              assertThat(e.report().items()).isEqualTo(got.size());
              assertThat(e.report().drift()).isTrue();
              assertThat(e.progress().orElseThrow().bookmark()).isNull();
            })
        .hasMessageContaining("maxPasses = 3")
        .hasMessageContaining("the total changed");
    assertThat(got).doesNotHaveDuplicates().contains("m1", "m2", "m3", "m4", "m5", "m6");
    int asked = service.asked.size();
    assertThatThrownBy(walk::hasNext).isInstanceOf(IncompleteListingException.class);
    assertThat(service.asked).hasSize(asked);
  }

  @Test
  void aServiceThatIgnoresThePageIsWalkedOnceMoreAndThenAnError() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 2).paging,
            url -> Simulation.items(List.of("a", "b")).total(100));
    List<String> got = new ArrayList<>();
    assertThatThrownBy(() -> complete(service).maxPasses(2).forEach(model -> got.add(model.id())))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("ignores the position");
    assertThat(got).containsExactly("a", "b");
    assertThat(service.asked).hasSize(8); // in each pass two pages, and both once more
  }

  @Test
  void fivePassesAreTheMostByDefault() {
    Simulation service = Simulation.pageNumbers(3, 2);
    for (int request = 1; request < 100; request++) {
      service.changes.put(request, () -> service.ids.add("m" + (service.ids.size() + 1)));
    }
    assertThatThrownBy(() -> complete(service).toList())
        .isInstanceOfSatisfying(
            IncompleteListingException.class, e -> assertThat(e.report().passes()).isEqualTo(5));
  }

  @Test
  void aFailureInALaterPassIsAskedForAgain() {
    Simulation service = Simulation.pageNumbers(4, 2);
    service.failures.put(3, Simulation.refused(503, Map.of())); // the second pass's first page
    ListingIterator<TestModel> walk = complete(service).iterator();
    List<String> got = new ArrayList<>();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> got.add(model.id())))
        .isInstanceOf(ServerException.class);
    got.addAll(rest(walk));
    assertThat(got).isEqualTo(service.ids);
    assertThat(walk.report().passes()).isEqualTo(2);
  }

  @Test
  void withoutTotalsTwoEqualPassesInARowHaveToDo() {
    Simulation still = Simulation.hasNext(5, 2);
    assertThat(ids(complete(still))).isEqualTo(still.ids);
    assertThat(still.asked).hasSize(6);

    Simulation moved = Simulation.hasNext(5, 2);
    moved.changes.put(2, () -> moved.ids.remove("m1"));
    ListingIterator<TestModel> walk = complete(moved).iterator();
    assertThat(rest(walk)).containsExactly("m1", "m2", "m4", "m5", "m3");
    assertThat(walk.report().passes()).isEqualTo(3);
  }

  @Test
  void anEntryWithoutIdKeepsTheListFromBeingProved() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 3).paging,
            url -> Simulation.items(Arrays.asList("a", null, "c")).total(3));
    ListingIterator<TestModel> walk = complete(service).maxPasses(1).iterator();
    assertThat(walk.next().id()).isEqualTo("a");
    assertThatThrownBy(walk::hasNext).isInstanceOf(UnexpectedContentException.class);
    assertThat(walk.next().id()).isEqualTo("c");
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining("1 entries had no id");
  }

  @Test
  void requestsOfAllPassesCountTowardsTheLimit() {
    Simulation service = Simulation.pageNumbers(4, 2);
    assertThatThrownBy(() -> complete(service).maxRequests(3).toList())
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining("maxRequests = 3");
    assertThat(service.asked).hasSize(3);
  }

  @Test
  void pagesThatOnlyProveWhatCameBeforeAreNotGiven() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.changes.put(2, () -> service.ids.remove("m1"));
    List<List<String>> pages = new ArrayList<>();
    for (Page<TestModel> page : complete(service).pages()) {
      pages.add(page.items().stream().map(TestModel::id).toList());
      assertThat(page.hasNext()).isTrue(); // not proved yet
      assertThat(page.next()).isEmpty();
    }
    assertThat(pages)
        .containsExactly(List.of("m1", "m2"), List.of("m4", "m5"), List.of("m6"), List.of("m3"));
    Page<TestModel> only = complete(Simulation.pageNumbers(2, 30)).firstPage();
    assertThat(only.hasNext()).isFalse();
  }

  @Test
  void aPartCannotBeComplete() {
    Listing<TestModel> listing = Simulation.pageNumbers(4, 2).listing();
    Bookmark mark = listing.iterator().bookmark();
    Listing<TestModel> complete = listing.consistency(Consistency.COMPLETE);
    for (Runnable wrong :
        List.<Runnable>of(
            () -> complete.maxItems(3),
            () -> complete.from(mark),
            () -> listing.maxItems(3).consistency(Consistency.COMPLETE),
            () -> listing.from(mark).consistency(Consistency.COMPLETE),
            () -> complete.maxPasses(0),
            () -> complete.iterator().bookmark())) {
      assertThatThrownBy(wrong::run).isInstanceOf(ConfigurationException.class);
    }
  }

  private static Listing<TestModel> complete(Simulation service) {
    return service.listing().consistency(Consistency.COMPLETE);
  }

  private static List<String> ids(Listing<TestModel> listing) {
    return rest(listing.iterator());
  }

  private static List<String> rest(ListingIterator<TestModel> walk) {
    List<String> ids = new ArrayList<>();
    walk.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }
}
