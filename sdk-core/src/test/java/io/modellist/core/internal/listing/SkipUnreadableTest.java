package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.simulation.Simulation.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.ListingResult;
import io.modellist.core.Page;
import io.modellist.core.Proof;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A listing that skips the entries that cannot be delivered, and counts them. */
class SkipUnreadableTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  @ParameterizedTest
  @EnumSource(Consistency.class)
  void theOtherModelsAreDeliveredAndTheEntryIsReported(Consistency consistency) {
    Listing<TestModel> listing =
        pages(5, Arrays.asList("a", null), List.of("b", "c"), List.of("d")).listing();

    ListingResult<TestModel> result = listing.consistency(consistency).skipUnreadable().collect();

    assertThat(result.items()).extracting(TestModel::id).containsExactly("a", "b", "c", "d");
    ListingReport report = result.report();
    assertThat(report.unreadable()).isEqualTo(1);
    assertThat(report.unreadableNotes())
        .containsExactly(
            "entry 2 of the page at page=1 cannot be delivered: /id: has no id (null)");
    assertThat(report.items()).isEqualTo(4);
    assertThat(report.drift()).isFalse();
  }

  @Test
  void aPageHasTheModelsAroundTheEntry() {
    Simulation service = pages(3, Arrays.asList("a", null, "c"));

    List<Page<TestModel>> pages = service.listing().skipUnreadable().pages().stream().toList();

    assertThat(pages).hasSize(1);
    assertThat(pages.get(0).items()).extracting(TestModel::id).containsExactly("a", "c");
    assertThat(pages.get(0).hasNext()).isFalse();
  }

  @Test
  void anUnreadableEntryAtTheEndIsSkipped() {
    Simulation service = pages(3, Arrays.asList("a", "b"), Collections.singletonList(null));

    assertThat(ids(service.listing().skipUnreadable())).containsExactly("a", "b");
  }

  @Test
  void aBookmarkAfterTheEntryResumesAfterIt() {
    Simulation service = pages(4, Arrays.asList("a", null), List.of("b", "c"));
    ListingIterator<TestModel> walk = service.listing().skipUnreadable().iterator();
    walk.next();
    walk.next();
    Bookmark bookmark = walk.bookmark();

    assertThat(ids(service.listing().from(bookmark))).containsExactly("c");
  }

  @Test
  void onlyTheFirstHundredAreDescribed() {
    Simulation service = pages(150, Collections.nCopies(150, null));

    ListingReport report = service.listing().skipUnreadable().collect().report();

    assertThat(report.unreadable()).isEqualTo(150);
    assertThat(report.unreadableNotes()).hasSize(100);
  }

  @Test
  void aCompleteListingOnOnePageIsProvedByTheCount() {
    Simulation service =
        Simulation.of(
            Paging.pageNumber("page", 9),
            url -> ServedPage.of("a", null, "c").total(3).more(false));
    Listing<TestModel> complete = service.listing().consistency(Consistency.COMPLETE);

    assertThat(complete.skipUnreadable().collect().report().proof()).contains(Proof.SINGLE_PAGE);
  }

  @Test
  void aCompleteListingIsNotProvedWhileTheNumberOfEntriesChanges() {
    int[] requests = new int[1];
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              // Each pass has another number of entries without an id, and the total fits each.
              int unreadable = 2 + requests[0]++; // Full pages: one pass proves nothing.
              return ServedPage.ofIds(Collections.nCopies(unreadable, null))
                  .total(unreadable)
                  .more(false);
            });
    ListingIterator<TestModel> walk =
        service.listing().consistency(Consistency.COMPLETE).skipUnreadable().iterator();

    assertThatThrownBy(() -> rest(walk)).isInstanceOf(IncompleteListingException.class);
  }

  /** Returns a service with these pages; null stands for an entry without an id. */
  @SafeVarargs
  private static Simulation pages(long total, List<String>... pages) {
    return Simulation.of(
        PAGES,
        url -> ServedPage.ofIds(pages[page(url) - 1]).total(total).more(page(url) < pages.length));
  }
}
