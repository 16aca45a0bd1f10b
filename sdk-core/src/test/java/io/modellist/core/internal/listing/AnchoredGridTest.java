package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.SortedList.model;
import static io.modellist.core.internal.listing.Walks.rest;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Proof;
import io.modellist.core.internal.listing.SortedPlan.Style;
import io.modellist.core.simulation.TestModel;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of a fixed size form two grids, one per sort direction, which overlap, as in Open WebUI.
 */
class AnchoredGridTest {
  private static SortedList list(int models, boolean ascending) {
    return new SortedList(Style.FIXED, models, 30, ascending);
  }

  private static List<String> directions(SortedList list) {
    return list.service.requested.stream()
        .map(url -> Objects.requireNonNull(url.queryParameter("dir")))
        .toList();
  }

  @Test
  void theTwoDirectionsTakeTurns() {
    SortedList list = list(105, false);
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(rest(walk)).isEqualTo(list.ids());
    assertThat(directions(list)).startsWith("desc", "asc", "desc", "asc", "desc", "asc");
    assertThat(walk.report().proof()).contains(Proof.ANCHORED);
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 45, 58, 62, 100, 148, 305, 598})
  void aQuietListCostsAboutTwoRequestsAPage(int models) {
    for (boolean ascending : new boolean[] {true, false}) {
      SortedList list = list(models, ascending);
      ListingIterator<TestModel> walk = list.complete().iterator();
      assertThat(rest(walk)).isEqualTo(list.ids());
      assertThat(walk.report().proof()).contains(Proof.ANCHORED);
      assertThat(list.requests()).isLessThanOrEqualTo(2 * ((models + 29) / 30) + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60, 300, 59, 61, 149, 599})
  void gridsThatOverlapByLessThanTwoModelsAreProvedByEqualPasses(int models) {
    for (boolean ascending : new boolean[] {true, false}) {
      SortedList list = list(models, ascending);
      ListingIterator<TestModel> walk = list.complete().iterator();
      assertThat(rest(walk)).isEqualTo(list.ids());
      ListingReport report = walk.report();
      assertThat(report.proof()).contains(Proof.EQUAL_PASSES);
      assertThat(report.fallback()).isPresent();
      assertThat(list.requests()).isLessThanOrEqualTo(2 * ((models + 29) / 30) + 20);
    }
  }

  @Test
  void aTotalThatStopsBeingAMultipleLetsTheWalkGoOn() {
    SortedList list = list(300, true);
    list.before(6, () -> list.grow(7));
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(rest(walk)).hasSize(307);
    assertThat(walk.report().proof()).contains(Proof.ANCHORED);
  }

  @Test
  void theTotalMayChangeAtEveryRequest() {
    for (boolean ascending : new boolean[] {true, false}) {
      SortedList list = list(205, ascending);
      for (int request = 2; request < 100; request++) {
        int number = request;
        list.before(
            request,
            () -> {
              list.grow(number % 3);
              list.remove(number, number + 1);
            });
      }
      ListingIterator<TestModel> walk = list.complete().iterator();
      assertThat(rest(walk))
          .doesNotHaveDuplicates()
          .containsAll(list.ids().stream().filter(id -> id.startsWith("m")).toList());
      assertThat(walk.report().proof()).contains(Proof.ANCHORED);
    }
  }

  @Test
  void tiesMayKeepTheirOrderInBothDirections() {
    // A stable sort, as in the real service: the descending list is not the mirror of the other.
    for (int tie = 2; tie < 12; tie++) {
      for (boolean ascending : new boolean[] {true, false}) {
        SortedList list = list(205, ascending);
        int each = tie;
        list.keepsTies = true;
        list.models.replaceAll(m -> model(m.id(), m.createdAt().getEpochSecond() / each));
        ListingIterator<TestModel> walk = list.complete().iterator();
        assertThat(rest(walk))
            .as("%d of a second", tie)
            .containsExactlyInAnyOrderElementsOf(list.ids());
        assertThat(walk.report().proof()).isPresent();
      }
    }
  }
}
