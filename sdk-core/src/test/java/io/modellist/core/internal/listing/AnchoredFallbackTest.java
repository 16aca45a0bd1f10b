package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.SortedList.model;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Proof;
import io.modellist.core.internal.listing.SortedPlan.Style;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list whose times prove nothing is proved complete by equal passes, and the report says why. */
class AnchoredFallbackTest {
  private static void assertFallsBack(SortedList list, String reason) {
    ListingIterator<TestModel> walk = list.complete().iterator();
    List<String> delivered = rest(walk);
    assertThat(delivered).doesNotHaveDuplicates().containsAll(list.ids());
    assertThat(walk.report().fallback()).contains(reason);
    assertThat(walk.report().proof()).contains(Proof.EQUAL_PASSES);
    assertThat(walk.report().passes()).isGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource
  void aPageThatIsNotSorted(Style style) {
    SortedList list = new SortedList(style, 205, 30);
    list.models.add(100, model("young", 5_000));
    assertFallsBack(list, "the service does not sort by creation time as asked");
  }

  @ParameterizedTest
  @EnumSource
  void aModelWhoseTimeChanges(Style style) {
    SortedList list = new SortedList(style, 205, 30);
    list.before(
        3, () -> list.models.replaceAll(m -> model(m.id(), m.createdAt().getEpochSecond() + 1)));
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(rest(walk)).isEqualTo(list.ids());
    assertThat(walk.report().fallback().orElseThrow())
        .startsWith("the creation time of \"m")
        .endsWith("\" changed");
    assertThat(walk.report().proof()).contains(Proof.EQUAL_PASSES);
  }

  @ParameterizedTest
  @EnumSource
  void aPageWithoutTimes(Style style) {
    SortedList list = new SortedList(style, 205, 30);
    list.models.subList(60, 150).replaceAll(m -> new TestModel(m.id()));
    assertFallsBack(list, "a page has no creation time");
  }

  @ParameterizedTest
  @EnumSource
  void oneTimeForAPageAndMore(Style style) {
    SortedList list = new SortedList(style, 205, 30);
    list.models.subList(60, 150).replaceAll(m -> model(m.id(), 70));
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(rest(walk)).hasSize(205).doesNotHaveDuplicates();
    assertThat(walk.report().fallback().orElseThrow())
        .isIn(
            "models with the same creation time fill a page", "no page reaches past what was read");
    assertThat(walk.report().proof()).contains(Proof.EQUAL_PASSES);
  }

  @Test
  void cursorsCannotOverlap() {
    Simulation service = Simulation.cursors(7, 3);
    service.ordering = Ordering.byCreation("created_at", true, new Parameter("dir", "desc"));
    assertObstacle(service, "the pages cannot be made to overlap");
  }

  @Test
  void anOrderByAnotherFieldProvesNothing() {
    Simulation service = Simulation.offsets(7, 3);
    service.ordering = Ordering.by("name");
    assertObstacle(service, "models can move in an order by name");
  }

  @Test
  void anOrderThatIsNotDocumentedProvesNothing() {
    assertObstacle(Simulation.offsets(7, 3), "the service documents no order");
  }

  private static void assertObstacle(Simulation service, String reason) {
    ListingIterator<TestModel> walk = Walks.complete(service).iterator();
    assertThat(rest(walk)).isEqualTo(service.ids);
    assertThat(walk.report().fallback()).contains(reason);
    assertThat(walk.report().proof()).contains(Proof.EQUAL_PASSES);
    assertThat(service.requested).hasSize(6);
  }

  @Test
  void itKeepsWhatWasDelivered() {
    SortedList list = new SortedList(Style.OFFSET, 205, 30);
    ListingIterator<TestModel> walk = list.complete().iterator();
    List<String> delivered = take(walk, 100);
    list.before(list.requests() + 1, () -> list.models.set(110, model("young", 5_000)));
    delivered.addAll(rest(walk));
    assertThat(delivered).doesNotHaveDuplicates().containsAll(list.ids());
    assertThat(walk.report().proof()).contains(Proof.EQUAL_PASSES);
    assertThat(walk.report().repeatsSkipped()).isLessThan(30); // Only what one page repeated.
  }

  @Test
  void withoutAnotherPassNothingIsProved() {
    SortedList list = new SortedList(Style.OFFSET, 205, 30);
    list.models.set(100, model("young", 5_000));
    ListingIterator<TestModel> walk = list.complete().maxPasses(1).iterator();
    assertThatThrownBy(() -> rest(walk))
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining("maxPasses = 1");
    assertThat(walk.report().fallback().orElseThrow()).contains("does not sort");
    assertThat(walk.report().proof()).isEmpty();
  }

  @Test
  void oneUnsortedPageThatIsTheWholeListNeedsOneRequest() {
    SortedList list = new SortedList(Style.OFFSET, 20, 30);
    Walks.rest(list.complete().iterator());
    list.service.requested.clear();
    list.models.set(3, model("young", 5_000));
    ListingIterator<TestModel> walk = list.complete().iterator();
    assertThat(rest(walk)).isEqualTo(list.ids());
    assertThat(walk.report().proof()).contains(Proof.SINGLE_PAGE);
    assertThat(list.requests()).isEqualTo(1);
  }

  @Test
  void thePagesBeforeItAreNotAPass() {
    // Without totals, two equal passes are the proof. Here a and b are deleted in the second one,
    // so that c and d move to the page that was read; only a third pass can find them.
    ServedPage first = ServedPage.ofModels(List.of(model("a", 2), model("b", 1))).more(true);
    ServedPage late = ServedPage.ofModels(List.of(model("c", 4), model("d", 3))).more(false);
    ServedPage none = ServedPage.of().more(false);
    Simulation service =
        Simulation.scripted(Paging.offset("at", 2), n -> n < 3 ? first : n == 3 ? none : late);
    service.ordering = Ordering.byCreation("created_at", true, new Parameter("dir", "desc"));
    ListingIterator<TestModel> walk = Walks.complete(service).iterator();
    assertThat(rest(walk)).contains("c", "d");
  }
}
