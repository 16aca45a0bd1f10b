package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.CreatedService.ASCENDING;
import static io.modellist.core.internal.listing.CreatedService.DESCENDING;
import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.Bookmark;
import io.modellist.core.Consistency;
import io.modellist.core.ListingIterator;
import io.modellist.core.Resumed;
import io.modellist.core.internal.listing.CreatedService.Style;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Ordering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a list sorted by creation time, a listing resumes exactly after creations and deletions. */
class TimeResumeTest {
  private static CreatedService service(Style style, int size, Ordering order, int models) {
    return new CreatedService(style, size, order).models(models);
  }

  private static Bookmark bookmarkAfter(CreatedService service, int models) {
    ListingIterator<TestModel> walk = service.listing().iterator();
    take(walk, models);
    return walk.bookmark();
  }

  private static void assertExactly(CreatedService service, Bookmark bookmark, List<String> ids) {
    ListingIterator<TestModel> rest = service.from(bookmark).iterator();
    assertThat(rest(rest)).isEqualTo(ids);
    assertThat(rest.report().resumed()).contains(Resumed.EXACT);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void afterAFailedPageAndDeletionsEachSurvivorComesOnce(Style style) {
    for (int deleted : List.of(1, 20)) {
      CreatedService service = service(style, 100, ASCENDING, 500);
      service.failIn(3);
      List<String> delivered = new ArrayList<>();
      ApiException failure =
          catchThrowableOfType(
              ApiException.class,
              () -> service.listing().forEach(model -> delivered.add(model.id())));
      assertThat(delivered).hasSize(200);
      service.delete(50, 49 + deleted);
      service.add("late", 1_000);
      service.add("between", 300);
      service.add("old", 100);
      List<String> expected = service.idsFrom("m201");
      assertThat(expected).hasSize(302);
      assertExactly(service, failure.progress().orElseThrow().bookmark().orElseThrow(), expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void newestFirstOnlyWhatIsOlderThanThePlaceFollows(Style style) {
    CreatedService service = service(style, 10, DESCENDING, 100);
    Bookmark bookmark = bookmarkAfter(service, 35);
    service.delete("m98", "m90", "m66", "m65", "m1");
    for (int i = 101; i <= 145; i++) {
      service.add("m" + i, i);
    }
    service.add("between", 66);
    service.add("older", 20);
    List<String> expected = service.idsFrom("between");
    assertThat(expected).hasSize(65);
    assertExactly(service, bookmark, expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = Style.class,
      names = {"CURSORS"},
      mode = EnumSource.Mode.EXCLUDE)
  void whateverIsDeletedBeforeThePlaceNothingIsLost(Style style) {
    for (Ordering order : List.of(ASCENDING, DESCENDING)) {
      for (int size : List.of(1, 3, 10)) {
        for (int[] gone : new int[][] {{1, 47}, {1, 31}, {43, 47}, {5, 47}, {1, 100}, {20, 60}}) {
          CreatedService service = service(style, size, order, 100);
          List<String> unread = service.ids().subList(47, 100);
          Bookmark bookmark = bookmarkAfter(service, 47);
          service.list.subList(gone[0] - 1, gone[1]).clear();
          unread.retainAll(new HashSet<>(service.ids()));
          assertExactly(service, bookmark, unread);
        }
      }
    }
  }

  @Test
  void theSearchGoesBackPageByPageAndNoFurtherThanNeeded() {
    CreatedService service = service(Style.PAGE_NUMBERS, 10, ASCENDING, 100);
    Bookmark bookmark = bookmarkAfter(service, 95);
    service.delete(1, 40);
    service.simulation.requested.clear();
    assertExactly(service, bookmark, service.idsFrom("m96"));
    assertThat(service.simulation.requested.stream().map(url -> url.queryParameter("at")))
        .containsExactly("10", "9", "8", "7", "6");
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void olderModelsInFrontOfThePlaceChangeNothing(Style style) {
    CreatedService service = service(style, 10, ASCENDING, 100);
    Bookmark bookmark = bookmarkAfter(service, 47);
    for (int i = 0; i < 35; i++) {
      service.add("old" + i, i);
    }
    assertExactly(service, bookmark, service.idsFrom("m48"));
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void everyBookmarkOfAQuietListLeadsToExactlyTheRest(Style style) {
    for (int size : List.of(1, 2, 5)) {
      for (int passed = 0; passed <= 13; passed++) {
        CreatedService service = service(style, size, ASCENDING, 13);
        Bookmark bookmark = bookmarkAfter(service, passed);
        assertExactly(service, bookmark, service.ids().subList(passed, 13));
      }
    }
  }

  @Test
  void tenResumesWithChangesInBetweenDeliverEachModelOnce() {
    CreatedService service = service(Style.OFFSETS, 7, ASCENDING, 200);
    Set<String> unread = new HashSet<>(service.ids());
    List<String> delivered = new ArrayList<>();
    Bookmark bookmark = bookmarkAfter(service, 0);
    for (int run = 1; run <= 10; run++) {
      ListingIterator<TestModel> walk = service.from(bookmark).maxItems(run * 2L).iterator();
      delivered.addAll(rest(walk));
      bookmark = walk.bookmark();
      service.delete("m" + run * 3, "m" + run * 11, "m" + (200 - run));
      service.add("early" + run, run);
      service.add("late" + run, 200 + run);
    }
    delivered.addAll(ids(service.from(bookmark)));
    unread.retainAll(service.ids());
    assertThat(delivered).doesNotHaveDuplicates().containsAll(unread);
    assertThat(delivered).contains("late1", "late10").noneMatch(id -> id.startsWith("early"));
  }

  @Test
  void distinctAndMaxItemsAndReadAheadWorkAfterAResume() {
    CreatedService service = service(Style.PAGE_NUMBERS, 10, ASCENDING, 100);
    Bookmark bookmark = bookmarkAfter(service, 45);
    service.delete(20, 45);
    for (Consistency consistency : List.of(Consistency.AS_SERVED, Consistency.DISTINCT)) {
      List<String> some =
          ids(service.from(bookmark).consistency(consistency).readAhead(3).maxItems(33));
      assertThat(some).isEqualTo(service.idsFrom("m46").subList(0, 33));
    }
  }

  @Test
  void aSearchThatFailsTwiceGoesOnWhereItWasAndKeepsItsBookmark() {
    CreatedService service = service(Style.PAGE_NUMBERS, 10, ASCENDING, 100);
    Bookmark bookmark = bookmarkAfter(service, 65);
    service.delete(1, 40);
    service.simulation.requested.clear();
    service.failIn(2);
    service.failIn(3);
    ListingIterator<TestModel> walk = service.from(bookmark).iterator();
    for (int i = 0; i < 2; i++) {
      ApiException failure = catchThrowableOfType(ApiException.class, walk::hasNext);
      assertThat(failure.progress().orElseThrow().bookmark()).contains(bookmark);
    }
    assertThat(rest(walk)).isEqualTo(service.idsFrom("m66"));
    assertThat(service.simulation.requested.stream().map(url -> url.queryParameter("at")))
        .startsWith("7", "6", "6", "6", "5", "4", "3");
  }
}
