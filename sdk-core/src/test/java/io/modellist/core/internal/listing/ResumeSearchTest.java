package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.CreatedService.ASCENDING;
import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.Bookmark;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ResumeOptions;
import io.modellist.core.Resumed;
import io.modellist.core.internal.listing.CreatedService.Style;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Ordering;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A listing keeps the data of its bookmark while the place is searched, and if it is not found. */
class ResumeSearchTest {
  private static final Ordering BY_NAME = Ordering.by("name");

  @Test
  void aListingThatMustStartAgainKeepsItsBookmarkUntilItDoes() {
    for (Ordering order : List.of(ASCENDING, BY_NAME)) {
      CreatedService service = new CreatedService(Style.PAGE_NUMBERS, 10, order).models(60);
      ListingIterator<TestModel> walk = service.listing().iterator();
      take(walk, 33);
      Bookmark bookmark = walk.bookmark();
      service.shuffle(1);
      service.delete(31, 33);
      service.failIn(order == ASCENDING ? 2 : 5); // the request for the first page
      ListingIterator<TestModel> second = service.from(bookmark).iterator();
      ApiException failure = catchThrowableOfType(ApiException.class, second::hasNext);
      assertThat(failure.progress().orElseThrow().bookmark()).contains(bookmark);
      ListingIterator<TestModel> third = service.from(second.bookmark()).iterator();
      assertThat(rest(third)).isEqualTo(service.ids());
      assertThat(third.report().resumed()).as("%s", order).contains(Resumed.UNCERTAIN);
    }
  }

  @Test
  void aListingThatMayNotStartAgainKeepsItsBookmark() {
    CreatedService service = new CreatedService(Style.PAGE_NUMBERS, 10, BY_NAME).models(60);
    ListingIterator<TestModel> walk = service.listing().iterator();
    take(walk, 33);
    Bookmark bookmark = walk.bookmark();
    service.delete(31, 33);
    ResumeOptions certain = ResumeOptions.DEFAULT.withAllowUncertain(false);
    IncompleteListingException failure =
        catchThrowableOfType(
            IncompleteListingException.class,
            () -> service.listing().from(bookmark, certain).toList());
    assertThat(failure.progress().orElseThrow().bookmark()).contains(bookmark);
  }

  @Test
  void modelsThatOthersPushedFarBehindTheirPageDoNotRepeat() {
    for (Style style : List.of(Style.PAGE_NUMBERS, Style.OFFSETS, Style.HAS_NEXT)) {
      for (int size : List.of(1, 2, 5)) {
        for (int pushed = 0; pushed <= 40; pushed++) {
          CreatedService service = new CreatedService(style, size, BY_NAME).models(30);
          ListingIterator<TestModel> walk = service.listing().iterator();
          take(walk, 10);
          for (int i = 0; i < pushed; i++) {
            service.add("new" + i, 8); // after "m8"
          }
          ListingIterator<TestModel> rest = service.from(walk.bookmark()).iterator();
          List<String> after = rest(rest);
          assertThat(after)
              .as("%s, %d a page, pushed by %d", style, size, pushed)
              .containsAll(service.idsFrom("m11"))
              .doesNotContain("m6", "m7", "m8", "m9", "m10");
          assertThat(rest.report().resumed()).contains(Resumed.REALIGNED);
        }
      }
    }
  }

  @Test
  void theFirstModelsBehindPagesOfUnreadableEntriesAreFound() {
    for (Ordering order : List.of(ASCENDING, BY_NAME)) {
      for (int size : List.of(1, 2, 3)) {
        for (int passed = 1; passed <= 4; passed++) {
          CreatedService service = new CreatedService(Style.OFFSETS, size, order);
          for (int i = 0; i < 4; i++) {
            service.addUnreadable(0);
          }
          service.models(8);
          ListingIterator<TestModel> walk = service.listing().iterator();
          for (int i = 0; i < 4; i++) {
            catchThrowableOfType(RuntimeException.class, walk::hasNext);
          }
          take(walk, passed);
          assertThat(ids(service.from(walk.bookmark())))
              .as("%s, %d a page", order, size)
              .isEqualTo(service.idsFrom("m" + (passed + 1)));
        }
      }
    }
  }
}
