package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.SortedList.model;
import static io.modellist.core.internal.listing.Walks.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Proof;
import io.modellist.core.internal.listing.SortedPlan.Style;
import io.modellist.core.simulation.TestModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages at which an anchored listing ends, and pages at which it continues although the service
 * seems to report the end.
 */
class AnchoredEndTest {
  private static final List<Style> PLACED = List.of(Style.NEXT_PAGE, Style.HAS_NEXT, Style.OFFSET);

  private static ListingIterator<TestModel> assertComplete(SortedList list, Proof proof) {
    ListingIterator<TestModel> walk = list.complete().iterator();
    List<String> survivors = list.ids();
    assertThat(rest(walk)).doesNotHaveDuplicates().containsAll(survivors);
    assertThat(walk.report().proof()).as("fallback: %s", walk.report().fallback()).contains(proof);
    return walk;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 29, 30, 31, 60, 145})
  void aTotalThatIsTooLowIsNotTheEnd(int missing) {
    for (boolean ascending : new boolean[] {true, false}) {
      SortedList list = new SortedList(Style.OFFSET, 205, 30, ascending);
      list.total = size -> size - missing;
      assertComplete(list, Proof.ANCHORED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 202, 205, 209, 210})
  void aTotalThatIsTooHighForAMomentDelaysTheEnd(int models) {
    SortedList list = new SortedList(Style.OFFSET, models, 30);
    list.total = size -> list.requests() < 10 ? size + 40 : size;
    ListingIterator<TestModel> walk = assertComplete(list, Proof.ANCHORED);
    assertThat(list.requests()).isLessThan(15);
    assertThat(walk.report().stepBacks()).isLessThan(5);
  }

  @Test
  void aListThatGrowsByTwoPagesPerRequestEndsWithTheModelsOfItsStart() {
    for (Style style : PLACED) {
      SortedList list = new SortedList(style, 205, 30);
      for (int request = 2; request < 500; request++) {
        list.before(request, () -> list.grow(60));
      }
      ListingIterator<TestModel> walk = assertComplete(list, Proof.ANCHORED);
      assertThat(list.requests()).as("%s", style).isLessThan(20);
      assertThat(walk.report().passes()).isEqualTo(1);
    }
  }

  @Test
  void aListOfTheNewestFirstThatGrowsAtItsStartEnds() {
    for (Style style : PLACED) {
      SortedList list = new SortedList(style, 205, 30, false);
      for (int request = 2; request < 500; request++) {
        list.before(request, () -> list.grow(10));
      }
      assertComplete(list, Proof.ANCHORED);
      assertThat(list.requests()).as("%s", style).isLessThan(30);
    }
  }

  @Test
  void aModelOutOfOrderThatIsLaterThanTheNewestIsNotTheEnd() {
    for (Style style : PLACED) {
      for (int at = 31; at < 150; at++) {
        SortedList list = new SortedList(style, 205, 30);
        list.models.set(at, model("young", 5_000));
        assertThat(rest(list.complete().iterator()))
            .as("%s, %d", style, at)
            .containsExactlyInAnyOrderElementsOf(list.ids());
      }
    }
  }

  @Test
  void aTotalThatIsAlwaysTooHighIsNeverProved() {
    SortedList list = new SortedList(Style.OFFSET, 205, 30);
    list.total = size -> size + 7;
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThatThrownBy(() -> rest(walk)).isInstanceOf(IncompleteListingException.class);
    assertThat(walk.report().fallback()).contains("no page reaches past what was read");
    assertThat(walk.report().items()).isEqualTo(205);
  }

  @Test
  void aFullPageMayLackAModelThatWasCreatedAfterTheCount() {
    // The service counts 30, then the 31st is created, then it reads the newest 30 of 31.
    SortedList list = new SortedList(Style.FIXED, 30, 30, false);
    list.models.add(model("late", 1_000));
    list.total = size -> list.requests() == 1 ? size - 1 : size;
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(rest(walk)).containsAll(list.ids());
    assertThat(walk.report().proof()).isNotEqualTo(Optional.of(Proof.SINGLE_PAGE));
  }
}
