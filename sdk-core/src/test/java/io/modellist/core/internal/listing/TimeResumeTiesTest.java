package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.CreatedService.ASCENDING;
import static io.modellist.core.internal.listing.CreatedService.DESCENDING;
import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Bookmark;
import io.modellist.core.ListingIterator;
import io.modellist.core.Resumed;
import io.modellist.core.internal.listing.CreatedService.Style;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Ordering;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Models created in the second at which a listing stopped are delivered once, in whatever order the
 * service lists them.
 */
class TimeResumeTiesTest {
  private static final Style[] STYLES = {Style.PAGE_NUMBERS, Style.OFFSETS, Style.HAS_NEXT};

  /** Returns a service with 10 models, so many of one later second, and 10 models after those. */
  private static CreatedService withTies(Style style, int size, Ordering order, int ties) {
    CreatedService service = new CreatedService(style, size, order).models(10);
    for (int i = 1; i <= ties; i++) {
      service.add("t" + i, 50);
    }
    for (int i = 91; i <= 100; i++) {
      service.add("m" + i, i);
    }
    return service;
  }

  @Test
  void tiesInAnotherOrderComeOnce() {
    for (Style style : STYLES) {
      for (Ordering order : List.of(ASCENDING, DESCENDING)) {
        for (int size : List.of(1, 3, 10)) {
          for (int passed = 9; passed <= 20; passed++) {
            CreatedService service = withTies(style, size, order, 8);
            List<String> expected = service.ids();
            ListingIterator<TestModel> walk = service.listing().iterator();
            List<String> delivered = take(walk, passed);
            service.flipTies();
            ListingIterator<TestModel> rest = service.from(walk.bookmark()).iterator();
            delivered.addAll(rest(rest));
            assertThat(delivered)
                .as("%s, %d a page, after %d", style, size, passed)
                .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(rest.report().resumed()).contains(Resumed.EXACT);
          }
        }
      }
    }
  }

  @Test
  void tiesThatAreAddedOrDeletedTakeNoOtherWithThem() {
    for (Style style : STYLES) {
      for (int size : List.of(1, 3, 10)) {
        CreatedService service = withTies(style, size, ASCENDING, 8);
        ListingIterator<TestModel> walk = service.listing().iterator();
        take(walk, 15); // up to "t5"
        service.delete("t1", "t3", "t5", "t6", "m2", "m3");
        service.add("new", 50);
        service.flipTies();
        List<String> rest = ids(service.from(walk.bookmark()));
        assertThat(rest).startsWith("new", "t8", "t7", "m91").hasSize(13);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void ofMoreTiesThanABookmarkHoldsSomeRepeatAndNoneIsSkipped(Style style) {
    for (int ties : List.of(256, 257, 300)) {
      CreatedService service = withTies(style, 100, ASCENDING, ties);
      ListingIterator<TestModel> walk = service.listing().iterator();
      List<String> delivered = take(walk, 10 + ties);
      ListingIterator<TestModel> rest = service.from(walk.bookmark()).iterator();
      List<String> after = rest(rest);
      if (ties == 256) {
        assertThat(after).isEqualTo(service.idsFrom("m91"));
        assertThat(rest.report().resumed()).contains(Resumed.EXACT);
        assertThat(rest.report().driftNotes()).isEmpty();
      } else {
        assertThat(after).isEqualTo(service.idsFrom("t1"));
        assertThat(rest.report().resumed()).contains(Resumed.UNCERTAIN);
        assertThat(rest.report().driftNotes())
            .containsExactly(
                "more than 256 models have the creation time of the bookmark: models may repeat");
      }
      delivered.addAll(after);
      assertThat(delivered).containsAll(service.ids());
    }
  }

  @Test
  void afterTooManyTiesTheNextSecondIsCertainAgain() {
    CreatedService service = withTies(Style.PAGE_NUMBERS, 100, ASCENDING, 300);
    ListingIterator<TestModel> walk = service.listing().iterator();
    take(walk, 310);
    ListingIterator<TestModel> second = service.from(walk.bookmark()).iterator();
    List<String> delivered = new ArrayList<>(take(second, 302)); // the ties again, "m91" and "m92"
    assertThat(delivered).endsWith("m91", "m92");
    Bookmark bookmark = second.bookmark();
    ListingIterator<TestModel> third = service.from(bookmark).iterator();
    assertThat(rest(third)).isEqualTo(service.idsFrom("m93"));
    assertThat(third.report().resumed()).contains(Resumed.EXACT);
  }
}
