package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.CancelledException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.PagingException;
import io.modellist.core.Proof;
import io.modellist.core.ServerException;
import io.modellist.core.internal.listing.SortedPlan.Style;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures, limits, pages and read-ahead of anchored listings. */
class AnchoredFailureTest {
  private static List<String> goingOn(ListingIterator<TestModel> walk) {
    List<String> ids = new ArrayList<>();
    while (true) {
      try {
        walk.forEachRemaining(model -> ids.add(model.id()));
        return ids;
      } catch (ServerException failed) {
        assertThat(failed.progress().orElseThrow().itemsDelivered()).isEqualTo(ids.size());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWalkGoesOnAfterAFailureOfAnyRequest(Style style) {
    SortedList quiet = new SortedList(style, 205, 30);
    rest(quiet.complete().iterator());
    for (int readAhead : new int[] {0, 4}) {
      for (int failing = 1; failing <= quiet.requests(); failing++) {
        SortedList list = new SortedList(style, 205, 30);
        list.service.failures.put(failing, Simulation.refused(500, Map.of()));
        ListingIterator<TestModel> walk = list.complete().readAhead(readAhead).iterator();
        assertThat(goingOn(walk)).as("request %d fails", failing).isEqualTo(list.ids());
        assertThat(walk.report().proof()).contains(Proof.ANCHORED);
        // The page again, and the one before the newest model again.
        int most = quiet.requests() + 2 + 3 * readAhead;
        assertThat(list.requests()).as("request %d fails", failing).isLessThanOrEqualTo(most);
      }
    }
  }

  @Test
  void aCircleIsFoundAlsoIfItsSecondLookFails() {
    for (int failing = 3; failing < 12; failing++) {
      SortedList list = new SortedList(Style.OFFSET, 205, 30);
      list.ignoresPosition = true;
      list.service.failures.put(failing, Simulation.refused(500, Map.of()));
      ListingIterator<TestModel> walk = list.complete().iterator();
      assertThatThrownBy(() -> goingOn(walk)).isInstanceOf(PagingException.class);
      assertThat(list.requests()).isLessThan(15);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesHoldEachModelOnceAndNoneIsEmptyButTheFirst(Style style) {
    for (int models : new int[] {0, 30, 100, 205}) {
      SortedList list = new SortedList(style, models, 30);
      list.before(4, () -> list.remove(0, 50));
      List<String> survivors = list.ids();
      List<String> ids = new ArrayList<>();
      int number = 0;
      for (Page<TestModel> page : list.complete().pages()) {
        assertThat(page.items().isEmpty() && number++ > 0).as("empty page %d", number).isFalse();
        page.items().forEach(model -> ids.add(model.id()));
      }
      assertThat(ids).doesNotHaveDuplicates().containsAll(survivors.stream().skip(50).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void readAheadBringsTheSameModelsWithFewMoreRequests(Style style) {
    for (int models : new int[] {0, 31, 205, 605}) {
      for (boolean ascending : new boolean[] {true, false}) {
        SortedList plain = new SortedList(style, models, 30, ascending);
        rest(plain.complete().iterator());
        SortedList list = new SortedList(style, models, 30, ascending);
        ListingIterator<TestModel> walk = list.complete().readAhead(8).iterator();
        assertThat(rest(walk)).isEqualTo(list.ids());
        assertThat(list.requests())
            .as("%d models, %d requests without", models, plain.requests())
            .isLessThanOrEqualTo((int) (1.5 * plain.requests()) + 2);
      }
    }
  }

  @Test
  void afterAStepBackOneWindowIsAhead() {
    SortedList list = new SortedList(Style.OFFSET, 605, 30);
    ListingIterator<TestModel> walk = list.complete().readAhead(8).iterator();
    List<String> delivered = take(walk, 150);
    list.before(list.requests() + 1, () -> list.remove(0, 100));
    while (walk.report().stepBacks() == 0) {
      delivered.add(walk.next().id());
    }
    int sent = list.requests();
    delivered.addAll(take(walk, 20)); // Of the page after the step back, and no other.
    assertThat(list.requests() - sent).isLessThanOrEqualTo(2);
    delivered.addAll(rest(walk));
    assertThat(delivered).doesNotHaveDuplicates().containsAll(list.ids());
  }

  @Test
  void requestsAreLimited() {
    for (int most = 1; most < 9; most++) {
      for (int readAhead : new int[] {0, 8}) {
        SortedList list = new SortedList(Style.OFFSET, 305, 30);
        ListingIterator<TestModel> walk =
            list.complete().maxRequests(most).readAhead(readAhead).iterator();
        assertThatThrownBy(() -> rest(walk)).isInstanceOf(IncompleteListingException.class);
        assertThat(list.requests()).isEqualTo(most);
        assertThat(walk.report().proof()).isEmpty();
      }
    }
  }

  @Test
  void aClosedWalkSendsNothing() {
    SortedList list = new SortedList(Style.OFFSET, 305, 30);
    ListingIterator<TestModel> walk = list.complete().iterator();
    take(walk, 40);
    int sent = list.requests();
    walk.close();
    assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
    assertThat(list.requests()).isEqualTo(sent);
  }

  @Test
  void anInterruptedWalkGoesOnLater() {
    for (int readAhead : new int[] {0, 4}) {
      SortedList list = new SortedList(Style.OFFSET, 305, 30);
      ListingIterator<TestModel> walk = list.complete().readAhead(readAhead).iterator();
      Set<String> delivered = new HashSet<>(take(walk, 30));
      Thread.currentThread().interrupt();
      assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
      delivered.addAll(rest(walk));
      assertThat(delivered).hasSize(305);
    }
  }
}
