package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.CancelledException;
import io.modellist.core.Consistency;
import io.modellist.core.DeadlineException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.ModelListException;
import io.modellist.core.Page;
import io.modellist.core.ServerException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkTest {
  @Test
  void makingAListingSendsNothing() {
    Simulation service = Simulation.pageNumbers(60, 30);
    service.listing().maxItems(5).iterator();
    service.listing().stream();
    service.listing().pages().iterator();
    assertThat(service.asked).isEmpty();
  }

  @Test
  void findFirstSendsOneRequest() {
    Simulation service = Simulation.pageNumbers(60, 30);
    assertThat(service.listing().stream().findFirst()).contains(new TestModel("m1"));
    assertThat(service.asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "29,1", "30,1", "31,2", "60,2", "61,3"})
  void requestsAreMinimalWhenTheTotalIsKnown(int models, int requests) {
    for (Simulation service :
        List.of(
            Simulation.pageNumbers(models, 30),
            Simulation.offsets(models, 30),
            Simulation.hasNext(models, 30))) {
      assertThat(ids(service.listing().stream())).isEqualTo(service.ids);
      assertThat(service.asked).hasSize(requests);
    }
  }

  @Test
  void iteratingAgainStartsAgain() {
    Simulation service = Simulation.pageNumbers(3, 2);
    assertThat(service.listing().toList()).isEqualTo(service.listing().toList());
    assertThat(service.asked).hasSize(4);
  }

  @Test
  void maxItemsStopsAskingOnceItHasEnough() {
    Simulation service = Simulation.pageNumbers(100, 2);
    assertThat(service.listing().maxItems(5).toList()).hasSize(5);
    assertThat(service.asked).hasSize(3);
  }

  @Test
  void maxItemsAtAPageEndSendsNoRequestMore() {
    Simulation service = Simulation.pageNumbers(100, 2);
    assertThat(service.listing().maxItems(4).toList()).hasSize(4);
    assertThat(service.asked).hasSize(2);
  }

  @Test
  void aFailedPageIsAskedForAgainAndNothingIsLostOrGivenTwice() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.failures.put(2, Simulation.refused(503, Map.of()));
    List<String> got = new ArrayList<>();
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> got.add(model.id())))
        .isInstanceOfSatisfying(
            ServerException.class,
            e -> {
              assertThat(e.progress().orElseThrow().page()).isEqualTo(2);
              assertThat(e.progress().orElseThrow().itemsDelivered()).isEqualTo(2);
            });
    walk.forEachRemaining(model -> got.add(model.id()));
    assertThat(got).isEqualTo(service.ids);
  }

  @Test
  void anExceptionsBookmarkGivesExactlyTheRest() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.failures.put(3, Simulation.refused(503, Map.of()));
    List<String> got = new ArrayList<>();
    try {
      service.listing().forEach(model -> got.add(model.id()));
    } catch (ModelListException e) {
      service.listing().from(e.progress().orElseThrow().bookmark()).stream()
          .map(TestModel::id)
          .forEach(got::add);
    }
    assertThat(got).isEqualTo(service.ids);
  }

  @Test
  void anEntryWithoutAnIdIsThrownAfterThoseBeforeItAndThenSteppedOver() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 3).paging,
            url -> Simulation.items(Arrays.asList("a", null, "c")).more(false));
    List<String> got = new ArrayList<>();
    ListingIterator<TestModel> walk = service.listing().iterator();
    got.add(walk.next().id());
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(UnexpectedContentException.class)
        .hasMessageContaining("entry 2 of page 1")
        .hasMessageContaining("has no id")
        .satisfies(
            e ->
                assertThat(
                        ids(
                            service
                                .listing()
                                .from(((ModelListException) e).progress().orElseThrow().bookmark())
                                .stream()))
                    .containsExactly("c"));
    walk.forEachRemaining(model -> got.add(model.id()));
    assertThat(got).containsExactly("a", "c");
  }

  @Test
  void distinctLeavesOutRepeatsAndCountsThem() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.changes.put(2, () -> service.ids.add(0, "new")); // shifts m2 to page 2
    List<String> got = ids(service.listing().consistency(Consistency.DISTINCT).stream());
    assertThat(got).containsExactly("m1", "m2", "m3", "m4", "m5", "m6");
  }

  @Test
  void asServedGivesRepeatsAndReportsDrift() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.changes.put(2, () -> service.ids.add(0, "new"));
    ListingIterator<TestModel> walk = service.listing().iterator();
    List<String> got = new ArrayList<>();
    walk.forEachRemaining(model -> got.add(model.id()));
    assertThat(got).containsExactly("m1", "m2", "m2", "m3", "m4", "m5", "m6");
    assertThat(walk.report().drift()).isTrue();
    assertThat(walk.report().driftNotes())
        .containsExactly("the total went from 6 to 7", "the model \"m2\" came again");
  }

  @Test
  void theReportCountsWhatHappened() {
    Simulation service = Simulation.pageNumbers(5, 2);
    service.retry = io.modellist.core.RetryPolicy.DEFAULT;
    service.failures.put(2, Simulation.refused(503, Map.of()));
    ListingIterator<TestModel> walk = service.listing().iterator();
    walk.forEachRemaining(model -> {});
    ListingReport report = walk.report();
    assertThat(report.requests()).isEqualTo(4);
    assertThat(report.pages()).isEqualTo(3);
    assertThat(report.items()).isEqualTo(5);
    assertThat(report.retries()).isEqualTo(1);
    assertThat(report.serverTotal()).isEqualTo(5);
    assertThat(report.drift()).isFalse();
    assertThat(report.elapsed()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void maxRequestsThrowsInsteadOfPassingAPartOffAsTheWhole() {
    Simulation service = Simulation.pageNumbers(10, 2);
    List<String> got = new ArrayList<>();
    ListingIterator<TestModel> walk = service.listing().maxRequests(2).iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> got.add(model.id())))
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining("maxRequests = 2");
    assertThat(got).hasSize(4);
    assertThatThrownBy(walk::hasNext).isInstanceOf(IncompleteListingException.class);
    assertThat(service.asked).hasSize(2);
  }

  @Test
  void theDeadlineCountsTheConsumersTimeToo() {
    Simulation service = Simulation.pageNumbers(10, 2);
    ListingIterator<TestModel> walk = service.listing().deadline(Duration.ofSeconds(5)).iterator();
    walk.next();
    service.time.pass(Duration.ofSeconds(6));
    assertThat(walk.next()).isEqualTo(new TestModel("m2")); // it is here already
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("the listing's deadline");
    assertThatThrownBy(walk::hasNext).isInstanceOf(DeadlineException.class);
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void afterCloseEveryCallThrowsWithoutARequest() {
    Simulation service = Simulation.pageNumbers(10, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    walk.next();
    walk.close();
    assertThatThrownBy(walk::hasNext).isInstanceOf(CancelledException.class);
    assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void anInterruptedWalkGoesOnOnceTheFlagIsCleared() {
    Simulation service = Simulation.pageNumbers(4, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(walk::hasNext).isInstanceOf(CancelledException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    List<String> got = new ArrayList<>();
    walk.forEachRemaining(model -> got.add(model.id()));
    assertThat(got).isEqualTo(service.ids);
  }

  @Test
  void pagesGiveTheSameModelsAndWhereToGoOn() {
    Simulation service = Simulation.pageNumbers(5, 2);
    List<String> got = new ArrayList<>();
    List<Boolean> more = new ArrayList<>();
    for (Page<TestModel> page : service.listing().pages()) {
      page.items().forEach(model -> got.add(model.id()));
      more.add(page.hasNext());
      assertThat(page.totalItems()).isEqualTo(5);
    }
    assertThat(got).isEqualTo(service.ids);
    assertThat(more).containsExactly(true, true, false);
  }

  @Test
  void theFirstPageOfNothingIsAnEmptyPage() {
    Page<TestModel> page = Simulation.pageNumbers(0, 2).listing().firstPage();
    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  void aPageStopsBeforeAnEntryThatCannotBeDelivered() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 3).paging,
            url -> Simulation.items(Arrays.asList("a", null, "c")).more(false));
    var pages = service.listing().pages().iterator();
    assertThat(pages.next().items()).containsExactly(new TestModel("a"));
    assertThatThrownBy(pages::hasNext).isInstanceOf(UnexpectedContentException.class);
    assertThat(pages.next().items()).containsExactly(new TestModel("c"));
    assertThat(pages.hasNext()).isFalse();
    assertThat(service.asked).hasSize(1);
  }

  static List<String> ids(Stream<TestModel> models) {
    return models.map(TestModel::id).toList();
  }
}
