package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.bookmarkAfter;
import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static io.modellist.core.simulation.Simulation.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Bookmark;
import io.modellist.core.ListingIterator;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A listing from a bookmark delivers the rest of the list. */
class BookmarkTest {
  private static final String STORED =
      "ml1.AAAACXNpbXVsYXRlZNPqDUaVMc-VAAAAATIAAAABAAAAAAAAAAIB7In28a-oVEX9kPdF";

  @Test
  void everyBookmarkOfEveryStyleLeadsToExactlyTheRest() {
    for (int models : List.of(0, 1, 2, 5, 6)) {
      for (Simulation service :
          List.of(
              Simulation.pageNumbers(models, 2),
              Simulation.offsets(models, 2),
              Simulation.hasNext(models, 2))) {
        for (int passed = 0; passed <= models; passed++) {
          ListingIterator<TestModel> walk = service.listing().iterator();
          List<String> delivered = take(walk, passed);
          Bookmark stored = Bookmark.parse(walk.bookmark().toString());
          ListingIterator<TestModel> rest = service.listing().from(stored).iterator();
          delivered.addAll(rest(rest));
          assertThat(delivered).isEqualTo(service.ids);
          assertThat(rest.report().drift()).isFalse();
        }
      }
    }
  }

  @Test
  void aBookmarkAtTheEndLeadsToLaterModelsOnly() {
    for (int models : List.of(0, 3, 4)) {
      Simulation service = Simulation.pageNumbers(models, 2);
      ListingIterator<TestModel> walk = service.listing().iterator();
      walk.forEachRemaining(model -> {});
      service.ids.addAll(List.of("late1", "late2", "late3"));
      assertThat(ids(service.listing().from(walk.bookmark())))
          .containsExactly("late1", "late2", "late3");
    }
  }

  @Test
  void aBookmarkAfterAnEmptyLastPagePointsAfterTheLastModel() {
    Simulation service = Simulation.pageNumbers(3, 2);
    Simulation overstated =
        Simulation.of(
            service.paging,
            url -> {
              int page = page(url);
              return service.slice((page - 1) * 2, 2).total(service.ids.size() > 3 ? 4 : 5);
            });
    ListingIterator<TestModel> walk = overstated.listing().iterator();
    walk.forEachRemaining(model -> {});
    assertThat(overstated.requested).hasSize(4); // pages 3 and 4 are empty; 4 is after the total
    service.ids.add("late"); // on page 2, which was not full
    assertThat(ids(overstated.listing().from(walk.bookmark()))).containsExactly("late");
  }

  @Test
  void laterVersionsReadAStoredBookmark() {
    Simulation service = Simulation.pageNumbers(6, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    take(walk, 3);
    assertThat(walk.bookmark()).hasToString(STORED);
    assertThat(ids(service.listing().from(Bookmark.parse(STORED))))
        .containsExactly("m4", "m5", "m6");
  }

  @Test
  void aModelThatMovedIsFoundOnItsPageAndNotedAsDrift() {
    Simulation service = Simulation.pageNumbers(6, 4);
    Bookmark bookmark = bookmarkAfter(service, 2);
    service.ids.remove("m1");
    ListingIterator<TestModel> rest = service.listing().from(bookmark).iterator();
    assertThat(rest(rest)).containsExactly("m3", "m4", "m5", "m6");
    assertThat(rest.report().drift()).isTrue();
  }

  @Test
  void aModelThatMovedToTheNextPageIsNotRepeated() {
    Simulation service = Simulation.pageNumbers(4, 2);
    Bookmark bookmark = bookmarkAfter(service, 2);
    service.ids.add(0, "new");
    assertThat(ids(service.listing().from(bookmark))).containsExactly("m3", "m4");
  }

  @Test
  void aPageThatShrankIsContinuedAfterTheLastDeliveredModel() {
    Simulation service = Simulation.pageNumbers(6, 6);
    Bookmark bookmark = bookmarkAfter(service, 5);
    service.ids.removeAll(List.of("m1", "m2", "m3"));
    assertThat(ids(service.listing().from(bookmark))).containsExactly("m6");
    service.ids.remove("m5");
    assertThat(ids(service.listing().from(bookmark)))
        .isEmpty(); // m5 is deleted, and at most one model follows it
  }

  @Test
  void aBookmarkKeepsItsIndexIfTheModelBeforeItIsDeleted() {
    Simulation service = Simulation.pageNumbers(6, 6);
    Bookmark bookmark = bookmarkAfter(service, 2);
    service.ids.set(1, "other");
    ListingIterator<TestModel> walk = service.listing().from(bookmark).iterator();
    assertThat(rest(walk)).containsExactly("m3", "m4", "m5", "m6");
    assertThat(walk.report().driftNotes())
        .containsExactly("the item before the bookmark is not where it was");
  }
}
