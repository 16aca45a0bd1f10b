package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.complete;
import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ListingIterator;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import org.junit.jupiter.api.Test;

/** Passes that prove a list complete, and passes that do not. */
class CompletenessProofTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  @Test
  void aListOnOnePageWithItsTotalIsReadOnce() {
    Simulation service = Simulation.pageNumbers(3, 30);
    assertThat(ids(complete(service))).isEqualTo(service.ids);
    assertThat(service.requested).hasSize(1);
  }

  @Test
  void anEmptyListIsReadOnce() {
    Simulation service = Simulation.offsets(0, 30);
    assertThat(ids(complete(service))).isEmpty();
    assertThat(service.requested).hasSize(1);
  }

  @Test
  void onePageWithFewerModelsThanItsTotalIsReadAgain() {
    Simulation service =
        Simulation.scripted(
            PAGES,
            n ->
                n == 1
                    ? ServedPage.of("a").total(2).more(false)
                    : ServedPage.of("a", "b").total(2).more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b");
    // The second pass finds a new model, so only the third is a proof.
    assertThat(walk.report().passes()).isEqualTo(3);
  }

  @Test
  void anIdThatAPassMeetsTwiceCountsOnceTowardsTheTotal() {
    // Three entries of a total of three, but one is a repeat: a model is missing.
    Simulation service =
        Simulation.scripted(
            PAGES,
            n ->
                n == 1
                    ? ServedPage.of("a", "b", "b").total(3).more(false)
                    : ServedPage.of("a", "b", "c").total(3).more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b", "c");
    assertThat(walk.report().repeatsSkipped()).isEqualTo(1);
    assertThat(walk.report().passes()).isEqualTo(3);
  }

  @Test
  void aTotalEqualToTheModelsDeliveredProvesNothingIfTheLastPassMissedSome() {
    Simulation service = Simulation.pageNumbers(4, 2);
    // m1 is deleted and m5 is created: four models were counted and delivered, but not m3.
    service.changes.put(
        2,
        () -> {
          service.ids.remove("m1");
          service.ids.add("m5");
        });
    assertThat(ids(complete(service))).containsExactlyInAnyOrder("m1", "m2", "m3", "m4", "m5");
  }

  @Test
  void onePageWithoutATotalIsReadTwice() {
    Simulation service = Simulation.scripted(PAGES, n -> ServedPage.of("a", "b").more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b");
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void withoutTotalsTwoEqualPassesInARowSuffice() {
    Simulation unchanged = Simulation.hasNext(5, 2);
    assertThat(ids(complete(unchanged))).isEqualTo(unchanged.ids);
    assertThat(unchanged.requested).hasSize(6);

    Simulation changed = Simulation.hasNext(5, 2);
    changed.changes.put(2, () -> changed.ids.remove("m1"));
    ListingIterator<TestModel> walk = complete(changed).iterator();
    assertThat(rest(walk)).containsExactly("m1", "m2", "m4", "m5", "m3");
    assertThat(walk.report().passes()).isEqualTo(3);
  }

  @Test
  void aPageWithoutATotalWeakensTheProofToEqualPasses() {
    // The second page of each pass reports no total.
    Simulation service =
        Simulation.scripted(
            PAGES,
            n ->
                n % 2 == 1
                    ? ServedPage.of("a", "b").total(3).more(true)
                    : ServedPage.of("c").more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b", "c");
    assertThat(walk.report().passes()).isEqualTo(2);
  }

  @Test
  void withoutTotalsPassesWithDifferentModelsAreNotEqual() {
    Simulation service =
        Simulation.scripted(
            PAGES,
            n ->
                n == 1 ? ServedPage.of("a", "b").more(false) : ServedPage.of("a", "c").more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b", "c");
    assertThat(walk.report().passes()).isEqualTo(3);
    assertThat(walk.report().gone()).containsExactly("b");
  }

  @Test
  void withoutTotalsAPassWithPartOfTheModelsProvesNothing() {
    Simulation service =
        Simulation.scripted(
            PAGES,
            n -> n == 1 ? ServedPage.of("a", "b").more(false) : ServedPage.of("a").more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b");
    assertThat(walk.report().passes()).isEqualTo(3);
    assertThat(walk.report().goneCount()).isEqualTo(1);
  }
}
