package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.SortedList.model;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Proof;
import io.modellist.core.internal.listing.SortedPlan.Style;
import io.modellist.core.simulation.TestModel;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A complete listing in the order of creation reads overlapping pages in one pass. */
class AnchoredTest {
  @ParameterizedTest
  @EnumSource
  void aPageThatIsNotFullIsTheWholeList(Style style) {
    SortedList list = new SortedList(style, 29, 30);
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(rest(walk)).isEqualTo(list.ids());
    assertThat(list.requests()).isEqualTo(1);
    assertThat(walk.report().proof()).contains(Proof.SINGLE_PAGE);
    assertThat(walk.report().fallback()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyListNeedsOneRequest(Style style) {
    SortedList list = new SortedList(style, 0, 30);
    ListingReport report = Walks.reportOf(list.complete());
    assertThat(list.requests()).isEqualTo(1);
    assertThat(report.proof()).contains(Proof.SINGLE_PAGE);
  }

  @ParameterizedTest
  @EnumSource(names = "FIXED", mode = EnumSource.Mode.EXCLUDE)
  void afterAFullPageAnotherOneShowsTheEnd(Style style) {
    SortedList list = new SortedList(style, 30, 30);
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(rest(walk)).isEqualTo(list.ids());
    assertThat(list.requests()).isEqualTo(2);
    assertThat(walk.report().proof()).contains(Proof.ANCHORED);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 100, 1.2", "2000, 100, 1.2", "1950, 100, 1.2",
    "500, 50, 1.35", "1000, 50, 1.35", "975, 50, 1.35"
  })
  void aQuietListCostsLittleMoreThanItsPages(int models, int pageSize, double factor) {
    for (Style style : List.of(Style.NEXT_PAGE, Style.HAS_NEXT, Style.OFFSET)) {
      for (boolean ascending : new boolean[] {true, false}) {
        SortedList list = new SortedList(style, models, pageSize, ascending);
        ListingIterator<TestModel> walk = list.complete().iterator();
        assertThat(rest(walk)).isEqualTo(list.ids());
        ListingReport report = walk.report();
        assertThat(list.requests())
            .as("%s, %s", style, ascending ? "oldest first" : "newest first")
            .isLessThanOrEqualTo((int) (factor * ((models + pageSize - 1) / pageSize)) + 1);
        assertThat(report.proof()).contains(Proof.ANCHORED);
        assertThat(report.passes()).isEqualTo(1);
        assertThat(report.gone()).isEmpty();
        assertThat(report.stepBacks()).isZero();
        assertThat(report.drift()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStepBackIsReportedAndLosesNothing(Style style) {
    SortedList list = new SortedList(style, 205, 30);
    ListingIterator<TestModel> walk = list.complete().iterator();
    List<String> delivered = take(walk, 80);
    int next = list.requests() + 1;
    list.before(next, () -> list.remove(0, 45)); // delivered, and now gone
    delivered.addAll(rest(walk));
    assertThat(delivered).hasSize(205).doesNotHaveDuplicates().containsAll(list.ids());
    assertThat(walk.report().stepBacks()).isPositive();
    assertThat(walk.report().proof()).contains(Proof.ANCHORED);
  }

  @ParameterizedTest
  @EnumSource(names = "FIXED", mode = EnumSource.Mode.EXCLUDE)
  void moreThanAPageMayBeDeletedInFrontAtOnce(Style style) {
    SortedList list = new SortedList(style, 300, 30);
    ListingIterator<TestModel> walk = list.complete().iterator();
    List<String> delivered = take(walk, 200);
    list.before(list.requests() + 1, () -> list.remove(0, 100));
    delivered.addAll(rest(walk));
    assertThat(delivered).hasSize(300).doesNotHaveDuplicates().containsAll(list.ids());
    assertThat(walk.report().proof()).contains(Proof.ANCHORED);
    // Ten pages at 1.35, the step backs, and the pages that are read again.
    assertThat(list.requests()).isLessThan(30);
  }

  @ParameterizedTest
  @EnumSource
  void nearlyEverythingMayBeDeletedAtOnce(Style style) {
    SortedList list = new SortedList(style, 605, 30);
    ListingIterator<TestModel> walk = list.complete().iterator();
    List<String> delivered = take(walk, 400);
    list.before(list.requests() + 1, () -> list.remove(1, 604));
    delivered.addAll(rest(walk));
    assertThat(delivered).doesNotHaveDuplicates().contains("m1", "m605");
    assertThat(walk.report().fallback()).isEmpty();
    assertThat(walk.report().proof()).contains(Proof.ANCHORED);
    assertThat(list.requests()).as("requests").isLessThan(70);
  }

  @ParameterizedTest
  @EnumSource
  void olderModelsMayAppearAnywhere(Style style) {
    for (boolean ascending : new boolean[] {true, false}) {
      SortedList list = new SortedList(style, 205, 30, ascending);
      for (int request = 2; request < 60; request++) {
        String id = "late" + request;
        int at = 3 * request;
        list.before(
            request,
            () ->
                list.models.add(
                    at, model(id, list.models.get(at - 1).createdAt().getEpochSecond())));
      }
      ListingIterator<TestModel> walk = list.complete().iterator();
      List<String> survivors = list.ids();
      assertThat(rest(walk)).doesNotHaveDuplicates().containsAll(survivors);
      assertThat(walk.report().proof()).contains(Proof.ANCHORED);
      assertThat(walk.report().passes()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NEXT_PAGE", "HAS_NEXT", "OFFSET"})
  void aPageThatStartsWithTheTimeOfTheLastModelIsNotBelieved(Style style) {
    // m27 to m34 have one time. After m30, some are deleted in front, and m34 changes places with
    // m27,
    // so that it comes just before a page that starts with models that were delivered.
    for (int deleted = 1; deleted < 8; deleted++) {
      int count = deleted;
      SortedList list = new SortedList(style, 100, 30);
      list.models.subList(26, 34).replaceAll(m -> model(m.id(), 27));
      list.before(
          3,
          () -> {
            Collections.swap(list.models, 26, 33);
            list.remove(0, count);
          });
      assertThat(rest(list.complete().iterator())).as("%d", deleted).contains("m34");
    }
  }

  @Test
  void whatIsDeletedAfterItsDeliveryIsNotReportedAsGone() {
    SortedList list = new SortedList(Style.OFFSET, 205, 30);
    list.before(4, () -> list.remove(0, 1));
    ListingReport report = Walks.reportOf(list.complete());
    assertThat(report.goneCount()).isZero(); // One pass cannot know.
  }
}
