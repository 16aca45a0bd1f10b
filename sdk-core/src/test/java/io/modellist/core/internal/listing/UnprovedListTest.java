package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.complete;
import static io.modellist.core.internal.listing.Walks.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list that cannot be proved complete causes an exception, which says why. */
class UnprovedListTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  @Test
  void aListThatKeepsChangingIsAnErrorWithTheReport() {
    Simulation service = Simulation.pageNumbers(6, 2);
    for (int request = 1; request < 100; request++) {
      String id = "new" + request;
      service.changes.put(request, () -> service.ids.add(0, id));
    }
    List<String> delivered = new ArrayList<>();
    ListingIterator<TestModel> walk = complete(service).maxPasses(3).iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> delivered.add(model.id())))
        .isInstanceOfSatisfying(
            IncompleteListingException.class,
            e -> {
              assertThat(e.report().passes()).isEqualTo(3);
              assertThat(e.report().items()).isEqualTo(delivered.size());
              assertThat(e.report().drift()).isTrue();
              assertThat(e.progress().orElseThrow().bookmark()).isEmpty();
            })
        .hasMessageContaining("maxPasses = 3")
        .hasMessageContaining("the total changed");
    assertThat(delivered).doesNotHaveDuplicates().contains("m1", "m2", "m3", "m4", "m5", "m6");
    int sent = service.requested.size();
    assertThatThrownBy(walk::hasNext).isInstanceOf(IncompleteListingException.class);
    assertThat(service.requested).hasSize(sent);
  }

  @Test
  void thereAreAtMostFivePassesByDefault() {
    Simulation service = Simulation.pageNumbers(3, 2);
    for (int request = 1; request < 100; request++) {
      service.changes.put(request, () -> service.ids.add("m" + (service.ids.size() + 1)));
    }
    assertThatThrownBy(() -> complete(service).toList())
        .isInstanceOfSatisfying(
            IncompleteListingException.class, e -> assertThat(e.report().passes()).isEqualTo(5));
  }

  @Test
  void requestsOfAllPassesCountTowardsMaxRequests() {
    Simulation service = Simulation.pageNumbers(4, 2);
    assertThatThrownBy(() -> complete(service).maxRequests(3).toList())
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining("maxRequests = 3");
    assertThat(service.requested).hasSize(3);
  }

  @Test
  void theErrorNamesATotalThatNoPassReaches() {
    Simulation service =
        Simulation.scripted(PAGES, n -> ServedPage.of("a", "b").total(3).more(false));
    assertThatThrownBy(() -> complete(service).maxPasses(2).toList())
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining(
            "in the last walk over the list, the service counted 3, 2 different ids were received, 0 of them new, 0 repeated,");
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void aTotalThatIsTooLowProvesNothing() {
    Simulation service =
        Simulation.scripted(PAGES, n -> ServedPage.of("a", "b").total(1).more(false));
    assertThatThrownBy(() -> complete(service).maxPasses(2).toList())
        .isInstanceOf(IncompleteListingException.class);
  }

  @Test
  void theErrorCountsNewModelsAndNamesNoneAsGone() {
    Simulation service =
        Simulation.scripted(
            PAGES,
            n ->
                ServedPage.of(n == 1 ? new String[] {"a", "b"} : new String[] {"a", "c", "d"})
                    .total(4)
                    .more(false));
    assertThatThrownBy(() -> complete(service).maxPasses(2).toList())
        .isInstanceOfSatisfying(
            IncompleteListingException.class,
            e -> {
              assertThat(e.report().gone())
                  .isEmpty(); // "b" may only have been missed by the last pass
              assertThat(e.report().goneCount()).isZero();
              assertThat(e.report().driftNotes())
                  .contains("walk 2 met 2 models for the first time");
              assertThat(e.report().passes()).isEqualTo(2);
            })
        .hasMessageContaining(
            "the service counted 4, 3 different ids were received, 2 of them new,");
  }

  @Test
  void withoutTotalsAPassThatRepeatsAnIdProvesNothing() {
    Simulation service =
        Simulation.scripted(
            PAGES,
            n ->
                n % 2 == 1
                    ? ServedPage.of("a", "b").more(true)
                    : ServedPage.of("b", "c").more(false));
    assertThatThrownBy(() -> complete(service).maxPasses(3).toList())
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining(
            "maxPasses = 3 did not prove it; in the last walk over the list,"
                + " the service reported no total, 3 different ids"
                + " were received, 0 of them new, 1 repeated, 0 entries had no id");
  }

  @Test
  void anEntryWithoutAnIdPreventsTheProof() {
    Simulation service = Simulation.of(PAGES, url -> ServedPage.of("a", null, "c").total(3));
    ListingIterator<TestModel> walk = complete(service).maxPasses(1).iterator();
    assertThat(walk.next().id()).isEqualTo("a");
    assertThatThrownBy(walk::hasNext).isInstanceOf(UnexpectedContentException.class);
    assertThat(walk.next().id()).isEqualTo("c");
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining("1 entries had no id");
  }

  @Test
  void withoutTotalsAnEntryWithoutAnIdInEitherPassPreventsTheProof() {
    Simulation always = Simulation.scripted(PAGES, n -> ServedPage.of("a", null).more(false));
    assertThat(failureOf(complete(always).maxPasses(3)))
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining(" 0 repeated, 1 entries had no id");
    Simulation later =
        Simulation.scripted(
            PAGES,
            n ->
                n == 1
                    ? ServedPage.of("a").more(false)
                    : ServedPage.of("a", "a", null).more(false));
    assertThat(failureOf(complete(later).maxPasses(2)))
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining(" 1 repeated, 1 entries had no id");
  }

  /**
   * Returns the failure of a walk that continues after entries without an id; null if it succeeds.
   */
  private static ModelListException failureOf(Listing<TestModel> listing) {
    ListingIterator<TestModel> walk = listing.iterator();
    while (true) {
      try {
        rest(walk);
        return null;
      } catch (UnexpectedContentException e) {
        assertThat(e).hasMessageContaining("cannot be delivered");
      } catch (ModelListException e) {
        return e;
      }
    }
  }

  @Test
  void aServiceThatIgnoresThePageIsAnErrorAfterTheLastPass() {
    Simulation service = Simulation.of(PAGES, url -> ServedPage.of("a", "b").total(100));
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(
            () -> complete(service).maxPasses(2).forEach(model -> delivered.add(model.id())))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("ignores the position");
    assertThat(delivered).containsExactly("a", "b");
    assertThat(service.requested).hasSize(8); // two pages in each pass, and both once more
  }

  @Test
  void anInconsistencyThatLedToAnotherPassIsNoted() {
    Simulation service = Simulation.of(PAGES, url -> ServedPage.of("a", "b").total(100));
    ListingIterator<TestModel> walk = complete(service).maxPasses(2).iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> {}))
        .isInstanceOf(PagingException.class);
    assertThat(walk.report().driftNotes()).anyMatch(note -> note.contains("ignores the position"));
  }
}
