package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static io.modellist.core.simulation.Simulation.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.CancelledException;
import io.modellist.core.DeadlineException;
import io.modellist.core.ListingIterator;
import io.modellist.core.PagingException;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No page is read ahead after the walk has ended. */
class ReadAheadStopTest {
  private final Simulation service = Simulation.pageNumbers(60, 10);

  @Test
  void theEndOfTheListStopsRequestsAhead() {
    Simulation early =
        Simulation.of(
            service.paging,
            url -> {
              int page = page(url);
              return service.slice((page - 1) * 10, 10).total(60).more(page < 2);
            });
    early.time.order = size -> 0;
    assertThat(ids(early.listing().readAhead(4))).hasSize(20);
    early.time.runTasks();
    assertThat(early.requested).hasSize(2);
  }

  @Test
  void aPagingErrorAfterShortPagesStopsRequestsAhead() {
    Simulation repeating = Simulation.of(service.paging, url -> ServedPage.of("a", "b").total(100));
    ListingIterator<TestModel> walk = repeating.listing().readAhead(4).iterator();
    assertThatThrownBy(() -> rest(walk)).isInstanceOf(PagingException.class);
    int sent = repeating.requested.size();
    repeating.time.runTasks();
    assertThat(repeating.requested).hasSize(sent);
  }

  @Test
  void aPagingErrorAfterFullPagesStopsRequestsAhead() {
    Simulation repeating =
        Simulation.of(Paging.pageNumber("page", 2), url -> ServedPage.of("a", "b").total(100));
    ListingIterator<TestModel> walk = repeating.listing().readAhead(8).iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> {}))
        .isInstanceOf(PagingException.class);
    int sent = repeating.requested.size();
    repeating.time.runTasks();
    assertThat(repeating.requested).hasSize(sent);
  }

  @Test
  void closingTheIteratorStopsRequestsAhead() {
    ListingIterator<TestModel> walk = service.listing().readAhead(8).iterator();
    take(walk, 11);
    int sent = service.requested.size();
    walk.close();
    service.time.runTasks();
    assertThat(service.requested).hasSize(sent);
    assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
  }

  @Test
  void closingTheClientEndsTheWalkAlthoughPagesAheadAreReceived() {
    Simulation service = Simulation.pageNumbers(8, 2);
    ClientContext<TestModel> context = service.context();
    ListingIterator<TestModel> walk = service.listing(context, List.of()).readAhead(8).iterator();
    take(walk, 4);
    service.time.runTasks();
    context.close();
    assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
  }

  @Test
  void anInterruptStopsRequestsAheadAndKeepsTheFlag() {
    ListingIterator<TestModel> walk = service.listing().readAhead(8).iterator();
    take(walk, 20);
    int sent = service.requested.size();
    Thread.currentThread().interrupt();
    assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    service.time.runTasks();
    assertThat(service.requested).hasSize(sent);
    assertThat(rest(walk)).isEqualTo(service.ids.subList(20, 60));
  }

  @Test
  void aWalkInterruptedDuringARequestCanContinue() {
    service.changes.put(2, () -> Thread.currentThread().interrupt());
    ListingIterator<TestModel> walk = service.listing().readAhead(4).iterator();
    take(walk, 10);
    assertThatThrownBy(walk::hasNext).isInstanceOf(CancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    service.time.runTasks();
    assertThat(service.requested).hasSize(2);
    assertThat(rest(walk)).isEqualTo(service.ids.subList(10, 60));
  }

  @Test
  void aReceivedPageIsNotDeliveredAfterTheDeadline() {
    ListingIterator<TestModel> walk =
        service.listing().readAhead(8).deadline(Duration.ofSeconds(5)).iterator();
    take(walk, 20);
    service.time.runTasks();
    service.time.advance(Duration.ofSeconds(6));
    assertThatThrownBy(walk::next).isInstanceOf(DeadlineException.class);
  }
}
