package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ListingIterator;
import io.modellist.core.PagingException;
import io.modellist.core.Proof;
import io.modellist.core.internal.listing.SortedPlan.Style;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Anchored listings of services that ignore the requested page size, position or direction. */
class AnchoredQuirksTest {
  private static final List<Style> PLACED = List.of(Style.NEXT_PAGE, Style.HAS_NEXT, Style.OFFSET);

  private static void assertComplete(SortedList list, Proof proof) {
    ListingIterator<TestModel> walk = list.complete().iterator();
    List<String> survivors = list.ids();
    assertThat(rest(walk)).doesNotHaveDuplicates().containsAll(survivors);
    assertThat(walk.report().proof()).as("fallback: %s", walk.report().fallback()).contains(proof);
  }

  @Test
  void aShortPageIsNotTheEndWhileTheServiceSaysThatThereIsMore() {
    for (Style style : PLACED) {
      for (boolean ascending : new boolean[] {true, false}) {
        SortedList list = new SortedList(style, 205, 30, ascending);
        list.clamp = 12; // Fewer than asked for, without a word.
        assertComplete(list, Proof.ANCHORED);
        assertThat(list.requests()).as("%s", style).isLessThan(40);
      }
    }
  }

  @Test
  void aPageSizeThatIsEchoedSmallerIsFollowed() {
    SortedList list = new SortedList(Style.OFFSET, 205, 30);
    list.clamp = 12;
    list.echoes = true;
    assertComplete(list, Proof.ANCHORED);
    assertThat(list.requests()).isLessThan(40);
  }

  @Test
  void aServiceThatIgnoresThePositionIsAnErrorWithinFewRequests() {
    for (Style style : Style.values()) {
      SortedList list = new SortedList(style, 205, 30);
      list.ignoresPosition = true;
      List<String> delivered = new ArrayList<>();
      ListingIterator<TestModel> walk = list.complete().iterator();
      assertThatThrownBy(() -> walk.forEachRemaining(m -> delivered.add(m.id())))
          .as("%s", style)
          .isInstanceOf(PagingException.class);
      assertThat(delivered).doesNotHaveDuplicates();
      // Between two grids, it looks like a list that moves until equal passes take over.
      int most = style == Style.FIXED ? 40 : 10;
      assertThat(list.requests()).as("%s", style).isLessThan(most);
    }
  }

  @Test
  void aServiceThatIgnoresThePageSizeLosesNothing() {
    for (Style style : List.of(Style.NEXT_PAGE, Style.HAS_NEXT)) {
      SortedList list = new SortedList(style, 205, 30);
      list.ignoresSize = true;
      ListingIterator<TestModel> walk = list.complete().iterator();
      assertThat(rest(walk)).isEqualTo(list.ids());
      assertThat(list.requests()).as("%s: %s", style, walk.report().fallback()).isLessThan(45);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReverseOrderThatIsIgnoredLosesNothing(Style style) {
    SortedList list = new SortedList(style, 205, 30);
    list.ignoresDirection = true;
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(rest(walk)).containsExactlyInAnyOrderElementsOf(list.ids());
    assertThat(list.requests()).as("%s", walk.report().fallback()).isLessThan(60);
  }

  @Test
  void aReverseOrderThatIsIgnoredIsNotBelievedAlsoWhenTheFirstPageIsDeletedMeanwhile() {
    SortedList list = new SortedList(Style.OFFSET, 205, 30);
    list.ignoresDirection = true;
    list.before(2, () -> list.remove(0, 40)); // The oldest one is now later than the first page.
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(rest(walk)).containsAll(list.ids());
  }
}
