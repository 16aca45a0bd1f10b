package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.CreatedService.ASCENDING;
import static io.modellist.core.internal.listing.CreatedService.DESCENDING;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Bookmark;
import io.modellist.core.ListingIterator;
import io.modellist.core.Resumed;
import io.modellist.core.internal.listing.CreatedService.Style;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Ordering;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Resuming a listing that starts at a position other than the first page. */
class StartResumeTest {
  private static final String PAGE = "3";
  private static final String OFFSET = "20";

  /** Returns a service with ten models a page, whose listing starts with the 21st. */
  private static CreatedService started(Style style, Ordering ordering, int models) {
    CreatedService service = new CreatedService(style, 10, ordering).models(models);
    service.simulation.start = style == Style.OFFSETS ? OFFSET : PAGE;
    return service;
  }

  private static Bookmark bookmarkAfter(CreatedService service, int models) {
    ListingIterator<TestModel> walk = service.listing().iterator();
    take(walk, models);
    return walk.bookmark();
  }

  private static void assertRest(
      CreatedService service, Bookmark bookmark, Resumed how, List<String> ids) {
    ListingIterator<TestModel> rest = service.from(bookmark).iterator();
    assertThat(rest(rest)).isEqualTo(ids);
    assertThat(rest.report().resumed()).hasValue(how);
  }

  @ParameterizedTest
  @EnumSource(
      value = Style.class,
      names = {"CURSORS"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyBookmarkOfAQuietListLeadsToExactlyTheRest(Style style) {
    for (Ordering ordering : List.of(ASCENDING, DESCENDING, Ordering.undocumented())) {
      for (int passed = 0; passed <= 24; passed++) {
        CreatedService service = started(style, ordering, 45);
        List<String> expected = service.ids().subList(20 + passed, 45);
        ListingIterator<TestModel> rest = service.from(bookmarkAfter(service, passed)).iterator();
        assertThat(rest(rest)).as("%s %d", ordering, passed).isEqualTo(expected);
        assertThat(rest.report().driftNotes()).as("%s %d", ordering, passed).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Style.class,
      names = {"CURSORS"},
      mode = EnumSource.Mode.EXCLUDE)
  void afterDeletionsBeforeTheStartTheSearchFindsThePlaceThere(Style style) {
    for (int passed : List.of(1, 2, 3, 9, 10, 11)) {
      CreatedService service = started(style, ASCENDING, 60);
      Bookmark bookmark = bookmarkAfter(service, passed);
      service.delete(1, 18);
      assertRest(service, bookmark, Resumed.EXACT, service.idsFrom("m" + (21 + passed)));
    }
  }

  @Test
  void inAListWithoutAnOrderTheLastModelsAreFoundBeforeTheStart() {
    for (int passed : List.of(3, 9, 10, 11)) {
      Simulation service = Simulation.offsets(60, 10);
      service.start = OFFSET;
      Bookmark bookmark = Walks.bookmarkAfter(service, passed);
      service.ids.subList(0, 18).clear();
      ListingIterator<TestModel> rest = service.listing().from(bookmark).iterator();
      assertThat(rest(rest)).isEqualTo(service.ids.subList(2 + passed, 42));
      assertThat(rest.report().resumed()).hasValue(Resumed.REALIGNED);
    }
  }

  @Test
  void ifThePlaceIsLostTheListingStartsAgainAtItsStart() {
    for (int passed : List.of(1, 2, 3, 15)) {
      Simulation service = Simulation.pageNumbers(60, 10);
      service.start = PAGE;
      Bookmark bookmark = Walks.bookmarkAfter(service, passed);
      service.ids.subList(20, 20 + passed).clear();
      List<String> expected = List.copyOf(service.ids.subList(20, service.ids.size()));
      ListingIterator<TestModel> rest = service.listing().from(bookmark).iterator();
      assertThat(rest(rest)).as("%d", passed).isEqualTo(expected);
      assertThat(rest.report().resumed()).hasValue(Resumed.UNCERTAIN);
      assertThat(Walks.rest(service.listing().from(rest.bookmark()).iterator())).isEmpty();
    }
  }

  @Test
  void aShuffledListStartsAgainAtTheStart() {
    CreatedService service = started(Style.PAGE_NUMBERS, ASCENDING, 60);
    Bookmark bookmark = bookmarkAfter(service, 15);
    service.shuffle(7);
    assertRest(service, bookmark, Resumed.UNCERTAIN, service.ids().subList(20, 60));
  }

  @ParameterizedTest
  @EnumSource(
      value = Style.class,
      names = {"CURSORS"},
      mode = EnumSource.Mode.EXCLUDE)
  void modelsOfTheSameTimeBeforeTheStartAreNotDelivered(Style style) {
    for (int passed : List.of(1, 3, 7, 10, 12, 19, 20, 21)) {
      CreatedService service = started(style, ASCENDING, 0);
      for (int i = 1; i <= 60; i++) {
        service.add("m" + i, i <= 4 ? 1 : i <= 40 ? 2 : i);
      }
      Bookmark bookmark = bookmarkAfter(service, passed);
      List<String> unread = service.idsFrom("m" + (21 + passed));
      assertRest(service, bookmark, Resumed.EXACT, unread);
      service.delete(1, 12);
      assertRest(service, bookmark, Resumed.EXACT, unread);
      ListingIterator<TestModel> twice = service.from(bookmark).iterator();
      if (unread.size() > 2) {
        take(twice, 2);
        assertRest(service, twice.bookmark(), Resumed.EXACT, unread.subList(2, unread.size()));
      }
    }
  }

  @Test
  void ifAllDeliveredModelsOfThatTimeAreGoneTheListingStartsAgainAtItsStart() {
    CreatedService service = started(Style.PAGE_NUMBERS, ASCENDING, 0);
    for (int i = 1; i <= 60; i++) {
      service.add("m" + i, 1);
    }
    Bookmark bookmark = bookmarkAfter(service, 2);
    service.delete("m21", "m22");
    assertRest(service, bookmark, Resumed.UNCERTAIN, service.idsFrom("m23"));
  }

  @Test
  void tooManyModelsOfOneTimeLeadBackToTheStartButNotBeforeIt() {
    CreatedService service = started(Style.PAGE_NUMBERS, ASCENDING, 0);
    for (int i = 1; i <= 400; i++) {
      service.add("m" + i, 1);
    }
    for (int passed : List.of(254, 255)) {
      Bookmark exact = bookmarkAfter(service, passed);
      assertRest(service, exact, Resumed.EXACT, service.idsFrom("m" + (21 + passed)));
    }
    for (int passed : List.of(256, 257, 300)) {
      Bookmark bookmark = bookmarkAfter(service, passed);
      assertRest(service, bookmark, Resumed.UNCERTAIN, service.idsFrom("m21"));
      assertRest(
          service,
          service.from(bookmark).iterator().bookmark(),
          Resumed.UNCERTAIN,
          service.idsFrom("m21"));
    }
  }

  @Test
  void aStartAfterTheEndIsResumedForTheModelsThatReachIt() {
    for (Ordering ordering : List.of(ASCENDING, Ordering.undocumented())) {
      CreatedService service = started(Style.PAGE_NUMBERS, ordering, 15);
      ListingIterator<TestModel> walk = service.listing().iterator();
      assertThat(rest(walk)).isEmpty();
      Bookmark bookmark = walk.bookmark();
      List<String> later = new ArrayList<>();
      for (int i = 16; i <= 25; i++) {
        service.add("m" + i, i);
        if (i > 20) {
          later.add("m" + i);
        }
      }
      assertRest(service, bookmark, Resumed.EXACT, later);
    }
  }

  @Test
  void aStartOnTheLastPageIsResumedWithoutDriftWhenTheListGrew() {
    for (int models : List.of(27, 30, 31, 47)) {
      CreatedService service = started(Style.PAGE_NUMBERS, ASCENDING, 24);
      Bookmark bookmark = bookmarkAfter(service, 4);
      for (int i = 25; i <= models; i++) {
        service.add("m" + i, i);
      }
      ListingIterator<TestModel> rest = service.from(bookmark).iterator();
      assertThat(rest(rest)).isEqualTo(service.idsFrom("m25"));
      assertThat(rest.report().driftNotes()).containsExactly("the total went from 24 to " + models);
    }
  }
}
