package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.bookmarkAfter;
import static io.modellist.core.internal.listing.Walks.pagesRequested;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.ResumeOptions;
import io.modellist.core.Resumed;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A listing resumes from a bookmark in a list that is not sorted by creation time. */
class ResumeTest {
  private static ListingIterator<TestModel> resumed(Simulation service, Bookmark bookmark) {
    return service.listing().from(Bookmark.parse(bookmark.toString())).iterator();
  }

  @Test
  void everyBookmarkOfEveryStyleLeadsToExactlyTheRest() {
    for (int models : List.of(0, 1, 2, 3, 5, 6, 7, 12, 13)) {
      for (int size : List.of(1, 2, 5)) {
        for (Simulation service :
            List.of(
                Simulation.pageNumbers(models, size),
                Simulation.offsets(models, size),
                Simulation.hasNext(models, size),
                Simulation.cursors(models, size))) {
          for (int passed = 0; passed <= models; passed++) {
            ListingIterator<TestModel> walk = service.listing().iterator();
            List<String> delivered = take(walk, passed);
            ListingIterator<TestModel> rest = resumed(service, walk.bookmark());
            delivered.addAll(rest(rest));
            assertThat(delivered).as("%d of %s", passed, service.paging).isEqualTo(service.ids);
            assertThat(rest.report().driftNotes()).isEmpty();
            assertThat(rest.report().resumed())
                .contains(passed == 0 ? Resumed.EXACT : Resumed.REALIGNED);
          }
        }
      }
    }
  }

  @Test
  void aResumedListingResumesAgain() {
    for (int step : List.of(1, 2, 3, 7)) {
      Simulation service = Simulation.pageNumbers(20, 6);
      List<String> delivered = new ArrayList<>();
      Bookmark bookmark = bookmarkAfter(service, 0);
      for (int i = 0; i < 25; i++) {
        ListingIterator<TestModel> walk =
            service.listing().from(bookmark).maxItems(step).iterator();
        delivered.addAll(rest(walk));
        bookmark = walk.bookmark();
      }
      assertThat(delivered).isEqualTo(service.ids);
    }
  }

  @Test
  void inTheMiddleOfAPageItCostsNoFurtherRequest() {
    Simulation service = Simulation.pageNumbers(60, 20);
    Bookmark bookmark = bookmarkAfter(service, 30);
    service.requested.clear();
    rest(resumed(service, bookmark));
    assertThat(pagesRequested(service)).containsExactly("2", "3");
  }

  @Test
  void deletedModelsDoNotMoveOthersPastTheReader() {
    Simulation service = Simulation.pageNumbers(100, 10);
    Bookmark bookmark = bookmarkAfter(service, 50);
    for (int i = 1; i <= 30; i++) {
      service.ids.remove("m" + i);
    }
    service.ids.removeAll(List.of("m47", "m50", "m51"));
    ListingIterator<TestModel> rest = resumed(service, bookmark);
    assertThat(rest(rest)).isEqualTo(service.ids.subList(18, 67)).startsWith("m52");
    assertThat(rest.report().resumed()).contains(Resumed.REALIGNED);
    assertThat(rest.report().driftNotes()).containsExactly("the total went from 100 to 67");
  }

  @Test
  void aModelThatMovedAwayTakesNoOtherWithIt() {
    for (String moved : List.of("m46", "m47", "m48", "m49", "m50")) {
      for (String place : List.of("m1", "m30", "m55", "m60")) {
        Simulation service = Simulation.pageNumbers(100, 20);
        Bookmark bookmark = bookmarkAfter(service, 50);
        List<String> unread = List.copyOf(service.ids.subList(50, 100));
        service.ids.remove(moved);
        service.ids.add(service.ids.indexOf(place), moved);
        ListingIterator<TestModel> rest = resumed(service, bookmark);
        assertThat(rest(rest)).as("%s before %s", moved, place).containsAll(unread);
      }
    }
  }

  @Test
  void modelsAddedBetweenTheLastOnesAreDelivered() {
    Simulation service = Simulation.pageNumbers(100, 20);
    Bookmark bookmark = bookmarkAfter(service, 50);
    service.ids.add(service.ids.indexOf("m50"), "new");
    assertThat(rest(resumed(service, bookmark))).startsWith("new", "m51").hasSize(51);
  }

  @Test
  void whereThePlaceIsNotFoundTheListingStartsAgainAndSaysSo() {
    Simulation service = Simulation.pageNumbers(100, 10);
    Bookmark bookmark = bookmarkAfter(service, 50);
    service.ids.removeAll(List.of("m46", "m47", "m48"));
    ListingIterator<TestModel> rest = resumed(service, bookmark);
    assertThat(rest(rest)).isEqualTo(service.ids);
    assertThat(rest.report().resumed()).contains(Resumed.UNCERTAIN);
    assertThat(rest.report().driftNotes())
        .contains("the place of the bookmark was not found: models may repeat");
    assertThat(rest.bookmark()).isEqualTo(endOf(service));
  }

  private static Bookmark endOf(Simulation service) {
    return bookmarkAfter(service, service.ids.size());
  }

  @Test
  void anUncertainPlaceIsAnExceptionIfTheOptionSaysSo() {
    Simulation service = Simulation.pageNumbers(100, 10);
    Bookmark bookmark = bookmarkAfter(service, 50);
    service.ids.removeAll(List.of("m46", "m47", "m48"));
    ResumeOptions certain = ResumeOptions.DEFAULT.withAllowUncertain(false);
    assertThatThrownBy(() -> service.listing().from(bookmark, certain).toList())
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining("the place of the bookmark was not found")
        .satisfies(
            e ->
                assertThat(((IncompleteListingException) e).report().resumed())
                    .contains(Resumed.UNCERTAIN));
  }

  @Test
  void onlySoManyPagesAreSearched() {
    Simulation service = Simulation.pageNumbers(100, 10);
    Bookmark bookmark = bookmarkAfter(service, 95);
    for (int i = 1; i <= 40; i++) {
      service.ids.remove("m" + i);
    }
    service.requested.clear();
    ListingIterator<TestModel> few =
        service.listing().from(bookmark, ResumeOptions.DEFAULT.withSearchPages(3)).iterator();
    assertThat(few.next().id()).isEqualTo("m41");
    assertThat(pagesRequested(service)).containsExactly("10", "9", "8", "7", "1");
    service.requested.clear();
    ListingIterator<TestModel> enough =
        service.listing().from(bookmark, ResumeOptions.DEFAULT.withSearchPages(4)).iterator();
    assertThat(rest(enough)).containsExactly("m96", "m97", "m98", "m99", "m100");
    assertThat(pagesRequested(service)).containsExactly("10", "9", "8", "7", "6");
  }

  @Test
  void anUnreadableEntryIsNotThrownAgain() {
    for (int passed = 0; passed <= 6; passed++) {
      Simulation service = Simulation.pageNumbers(8, 3);
      service.ids.addAll(passed, java.util.Arrays.asList(null, null));
      ListingIterator<TestModel> walk = service.listing().iterator();
      take(walk, passed);
      Bookmark bookmark = walk.bookmark();
      for (int bad = 0; bad < 2; bad++) {
        UnexpectedContentException failure =
            org.assertj.core.api.Assertions.catchThrowableOfType(
                UnexpectedContentException.class, walk::next);
        bookmark = failure.progress().orElseThrow().bookmark().orElseThrow();
        assertThat(bookmark).isEqualTo(walk.bookmark());
      }
      List<String> expected = new ArrayList<>(service.ids.subList(passed + 2, 10));
      assertThat(rest(resumed(service, bookmark))).as("%d", passed).isEqualTo(expected);
    }
  }

  @Test
  void distinctAndMaxItemsAndReadAheadWorkAfterAResume() {
    Simulation service = Simulation.pageNumbers(100, 10);
    Bookmark bookmark = bookmarkAfter(service, 45);
    service.ids.removeAll(List.of("m1", "m2", "m3"));
    List<String> ids =
        Walks.ids(
            service
                .listing()
                .from(bookmark)
                .consistency(Consistency.DISTINCT)
                .readAhead(3)
                .maxItems(20));
    assertThat(ids).isEqualTo(service.ids.subList(42, 62));
  }

  @Test
  void theEndByTotalIsWhereTheListEndsToday() {
    // A server with smaller pages than the client expects, which it does not echo.
    Simulation service = Simulation.pageNumbers(100, 30);
    Simulation smaller =
        Simulation.of(
            service.paging,
            url -> service.slice((Simulation.page(url) - 1) * 20, 20).total(service.ids.size()));
    Bookmark bookmark = bookmarkAfter(smaller, 50);
    service.ids.addAll(List.of("late1", "late2"));
    assertThat(rest(resumed(smaller, bookmark))).isEqualTo(service.ids.subList(50, 102));
  }

  @Test
  void aFailedSearchGoesOnWhereItWas() {
    Simulation service = Simulation.pageNumbers(100, 10);
    Bookmark bookmark = bookmarkAfter(service, 50);
    for (int i = 1; i <= 30; i++) {
      service.ids.remove("m" + i);
    }
    service.requested.clear();
    service.failures.put(2, Simulation.refused(500, java.util.Map.of()));
    ListingIterator<TestModel> rest = resumed(service, bookmark);
    assertThatThrownBy(rest::hasNext)
        .satisfies(
            e ->
                assertThat(((io.modellist.core.ApiException) e).progress().orElseThrow().bookmark())
                    .contains(bookmark));
    assertThat(rest(rest)).startsWith("m51").hasSize(50);
    assertThat(pagesRequested(service)).startsWith("5", "4", "4", "3", "2", "3");
  }

  @Test
  void afterAResumeACursorsTotalIsNotCompared() {
    Simulation service = Simulation.cursors(9, 3);
    Simulation counting =
        Simulation.of(
            Paging.cursor("after"),
            url -> {
              String cursor = url.queryParameter("after");
              int from = cursor == null ? 0 : Integer.parseInt(cursor.substring(1));
              ServedPage page = service.slice(from, 3).total(9);
              return from + 3 < 9 ? page.next("c" + (from + 3)) : page;
            });
    ListingIterator<TestModel> rest = resumed(counting, bookmarkAfter(counting, 4));
    assertThat(rest(rest)).containsExactly("m5", "m6", "m7", "m8", "m9");
    ListingReport report = rest.report();
    assertThat(report.driftNotes()).isEmpty();
  }
}
