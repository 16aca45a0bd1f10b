package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.CreatedService.ASCENDING;
import static io.modellist.core.internal.listing.CreatedService.DESCENDING;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ResumeOptions;
import io.modellist.core.Resumed;
import io.modellist.core.internal.listing.CreatedService.Style;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Ordering;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** If a service ignores the requested order, a resume is uncertain but never wrong. */
class UnsortedResumeTest {
  private static final Style[] STYLES = {Style.PAGE_NUMBERS, Style.OFFSETS, Style.HAS_NEXT};

  @Test
  void aListThatIsNeverInOrderIsResumedByItsLastModels() {
    for (Style style : STYLES) {
      for (Ordering order : List.of(ASCENDING, DESCENDING)) {
        for (int passed = 5; passed < 60; passed += 6) {
          CreatedService service = new CreatedService(style, 10, order).models(60);
          service.shuffle(passed);
          ListingIterator<TestModel> walk = service.listing().iterator();
          take(walk, passed);
          service.list.remove(0);
          ListingIterator<TestModel> rest = service.from(walk.bookmark()).iterator();
          assertThat(rest(rest)).isEqualTo(service.ids().subList(passed - 1, 59));
          assertThat(rest.report().resumed()).contains(Resumed.REALIGNED);
        }
      }
    }
  }

  @Test
  void aListThatIsNoLongerInOrderIsReadFromItsStart() {
    for (Style style : STYLES) {
      for (int size : List.of(1, 2, 3, 5, 10)) {
        for (long seed = 0; seed < 50; seed++) {
          CreatedService service = new CreatedService(style, size, ASCENDING).models(60);
          ListingIterator<TestModel> walk = service.listing().iterator();
          List<String> delivered = take(walk, 33);
          service.shuffle(seed);
          ListingIterator<TestModel> rest = service.from(walk.bookmark()).iterator();
          delivered.addAll(rest(rest));
          assertThat(delivered)
              .as("%s, %d a page, seed %d", style, size, seed)
              .containsAll(service.ids());
          assertThat(rest.report().resumed()).contains(Resumed.UNCERTAIN);
          assertThat(rest.report().driftNotes())
              .contains("the place of the bookmark was not found: models may repeat");
        }
      }
    }
  }

  @Test
  void whereTheOrderEndsAfterThePlaceTheListingStartsAgain() {
    CreatedService service = new CreatedService(Style.PAGE_NUMBERS, 10, ASCENDING).models(60);
    ListingIterator<TestModel> walk = service.listing().iterator();
    take(walk, 25);
    Collections.swap(service.list, 30, 39);
    ListingIterator<TestModel> rest = service.from(walk.bookmark()).iterator();
    List<String> after = rest(rest);
    assertThat(after.subList(0, 5)).containsExactly("m26", "m27", "m28", "m29", "m30");
    assertThat(after.subList(5, 65)).isEqualTo(service.ids());
    assertThat(rest.report().resumed()).contains(Resumed.UNCERTAIN);
  }

  @Test
  void pagesThatAreInOrderEachButNotTogetherAreNoticed() {
    for (int size : List.of(1, 2, 10)) {
      CreatedService service = new CreatedService(Style.PAGE_NUMBERS, size, ASCENDING).models(60);
      Collections.rotate(service.list, 30); // m31 to m60, m1 to m30
      ListingIterator<TestModel> walk = service.listing().iterator();
      List<String> delivered = new ArrayList<>(take(walk, 35));
      ListingIterator<TestModel> rest = service.from(walk.bookmark()).iterator();
      delivered.addAll(rest(rest));
      assertThat(delivered).as("%d a page", size).containsAll(service.ids());
      assertThat(rest.report().resumed()).isNotEqualTo(Optional.of(Resumed.EXACT));
    }
  }

  @Test
  void anUncertainPlaceIsAnExceptionIfTheOptionSaysSo() {
    CreatedService service = new CreatedService(Style.PAGE_NUMBERS, 10, ASCENDING).models(60);
    ListingIterator<TestModel> walk = service.listing().iterator();
    take(walk, 33);
    Bookmark bookmark = walk.bookmark();
    service.shuffle(1);
    ResumeOptions certain = ResumeOptions.DEFAULT.withAllowUncertain(false);
    assertThatThrownBy(() -> service.listing().from(bookmark, certain).toList())
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining("the place of the bookmark was not found");
  }
}
