package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.SortedList.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Proof;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.internal.listing.SortedPlan.Style;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries without a time or without an id, on pages that overlap. */
class AnchoredEntriesTest {
  /** What a walk brought: ids, and null for each entry that was thrown. */
  private static List<String> all(ListingIterator<TestModel> walk) {
    return all(walk, new ArrayList<>());
  }

  private static List<String> all(ListingIterator<TestModel> walk, List<String> all) {
    while (true) {
      try {
        if (!walk.hasNext()) {
          return all;
        }
        all.add(walk.next().id());
      } catch (UnexpectedContentException bad) {
        all.add(null);
        assertThat(all).as("endless").hasSizeLessThan(1_000);
      }
    }
  }

  private static long bad(List<String> all) {
    return all.stream().filter(id -> id == null).count();
  }

  private static List<String> good(List<String> all) {
    return all.stream().filter(id -> id != null).toList();
  }

  @ParameterizedTest
  @EnumSource
  void entriesWithoutATimeAreDeliveredInTheirPlace(Style style) {
    SortedList list = new SortedList(style, 205, 30);
    for (int i = 0; i < 205; i += 1 + i % 3) {
      list.models.set(i, new TestModel(list.models.get(i).id()));
    }
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(all(walk)).isEqualTo(list.ids());
    assertThat(walk.report().proof()).contains(Proof.ANCHORED);
  }

  @ParameterizedTest
  @EnumSource
  void anEntryWithoutAnIdIsThrownOnceWhereverItIs(Style style) {
    for (int i = 0; i < 65; i++) {
      SortedList list = new SortedList(style, 100, 30);
      list.models.set(i, null);
      ListingIterator<TestModel> walk = list.complete().iterator();
      List<String> all = all(walk);
      assertThat(bad(all)).as("entry %d", i).isEqualTo(1);
      assertThat(all.indexOf(null)).as("entry %d", i).isEqualTo(i);
      assertThat(good(all)).as("entry %d", i).isEqualTo(list.ids());
      assertThat(walk.report().proof()).contains(Proof.ANCHORED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7})
  void severalEntriesWithoutIdsInARowAreThrownOnceEach(int row) {
    for (Style style : List.of(Style.NEXT_PAGE, Style.HAS_NEXT, Style.OFFSET)) {
      for (int i = 0; i < 65; i++) {
        SortedList list = new SortedList(style, 100, 30);
        for (int each = 0; each < row; each++) {
          list.models.set(i + each, null);
        }
        List<String> all = all(list.complete().iterator());
        assertThat(bad(all)).as("%s, entry %d", style, i).isEqualTo(row);
        assertThat(good(all)).as("%s, entry %d", style, i).isEqualTo(list.ids());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAStepBackNoEntryIsThrownAgain(Style style) {
    for (int offset = 0; offset < 12; offset++) {
      SortedList list = new SortedList(style, 205, 30);
      int shift = offset;
      IntStream.range(0, 15).forEach(i -> list.models.set(shift + 12 * i, null));
      list.before(4, () -> list.remove(0, 1));
      list.before(5, () -> list.remove(1, 40));
      ListingIterator<TestModel> walk = list.complete().iterator();
      List<String> all = all(walk);
      assertThat(good(all)).doesNotHaveDuplicates().containsAll(list.ids());
      assertThat(bad(all)).as("shift %d", shift).isEqualTo(15);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAFallbackEachPassThrowsItOnce(Style style) {
    SortedList list = new SortedList(style, 100, 30);
    list.models.set(10, null);
    list.models.set(35, model("young", 5_000));
    ListingIterator<TestModel> walk = list.complete().iterator();
    List<String> all = new ArrayList<>();
    assertThatThrownBy(() -> all(walk, all)).isInstanceOf(IncompleteListingException.class);
    assertThat(good(all)).containsExactlyElementsOf(list.ids());
    assertThat(bad(all)).isEqualTo(walk.report().passes());
  }
}
