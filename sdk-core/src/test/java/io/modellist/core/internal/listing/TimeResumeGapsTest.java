package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.CreatedService.ASCENDING;
import static io.modellist.core.internal.listing.CreatedService.DESCENDING;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Bookmark;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Resumed;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.internal.listing.CreatedService.Style;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Ordering;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries without a time and unreadable entries do not affect the place of a bookmark. */
class TimeResumeGapsTest {
  private static final String BAD = null;

  /** Returns what comes until the end: ids, and null for each entry that was thrown. */
  private static List<String> all(ListingIterator<TestModel> walk, int most) {
    List<String> all = new ArrayList<>();
    while (all.size() < most) {
      try {
        if (!walk.hasNext()) {
          break;
        }
        all.add(walk.next().id());
      } catch (UnexpectedContentException bad) {
        all.add(BAD);
      }
    }
    return all;
  }

  private static List<String> all(Listing<TestModel> listing) {
    return all(listing.iterator(), Integer.MAX_VALUE);
  }

  @Test
  void inAQuietListEachEntryIsDeliveredOrThrownOnce() {
    for (Style style : List.of(Style.PAGE_NUMBERS, Style.OFFSETS, Style.HAS_NEXT)) {
      for (Ordering order : List.of(ASCENDING, DESCENDING)) {
        for (int size : List.of(1, 2, 3, 7)) {
          for (long gap : new long[] {0, 4, 8, 20}) {
            for (int stop = 0; stop <= 11; stop++) {
              CreatedService service = new CreatedService(style, size, order).models(7);
              service.addUnreadable(gap);
              service.addUntimed("n1", gap);
              service.addUnreadable(gap);
              service.addUntimed("n2", gap);
              service.addUnreadable(gap);
              ListingIterator<TestModel> walk = service.listing().iterator();
              List<String> all = all(walk, stop);
              all.addAll(all(service.from(walk.bookmark())));
              assertThat(all)
                  .as("%s, %d a page, gap at %d, after %d", style, size, gap, stop)
                  .isEqualTo(service.ids());
            }
          }
        }
      }
    }
  }

  @Test
  void deletionsBringNoEntryBack() {
    CreatedService service = new CreatedService(Style.PAGE_NUMBERS, 5, ASCENDING).models(40);
    service.addUnreadable(20);
    service.addUntimed("n1", 20);
    service.addUnreadable(22);
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThat(all(walk, 24)).endsWith("m20", BAD, "n1", "m21", "m22"); // the next one is bad
    service.delete(1, 19);
    assertThat(all(service.from(walk.bookmark()))).startsWith(BAD, "m23").hasSize(19);
    assertThat(all(walk, 1)).containsExactly(BAD);
    assertThat(all(service.from(walk.bookmark()))).startsWith("m23").hasSize(18);
  }

  @Test
  void anEntryThatIsNewAfterThePlaceIsThrown() {
    for (int size : List.of(1, 5, 10, 20)) {
      CreatedService service = new CreatedService(Style.PAGE_NUMBERS, size, ASCENDING).models(40);
      ListingIterator<TestModel> walk = service.listing().iterator();
      take(walk, 20);
      service.delete(3, 9);
      service.addUnreadable(20);
      service.addUntimed("n1", 20);
      service.addUnreadable(20);
      ListingIterator<TestModel> rest = service.from(walk.bookmark()).iterator();
      assertThat(all(rest, 4)).as("%d", size).containsExactly(BAD, "n1", BAD, "m21");
      assertThat(rest.report().resumed()).contains(Resumed.EXACT);
    }
  }

  @Test
  void aDeletedEntryDoesNotHideALaterOne() {
    CreatedService service = new CreatedService(Style.PAGE_NUMBERS, 5, ASCENDING).models(20);
    service.addUnreadable(10);
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThat(all(walk, 11)).endsWith("m10", BAD);
    Bookmark bookmark = walk.bookmark();
    service.list.removeIf(entry -> entry.model() == null);
    service.addUnreadable(11);
    assertThat(all(service.from(bookmark))).startsWith("m11", BAD, "m12").hasSize(11);
  }
}
