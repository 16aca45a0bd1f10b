package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.CancelledException;
import io.modellist.core.DeadlineException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ModelListException;
import io.modellist.core.RequestOptions;
import io.modellist.core.ServerException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After an exception, a walk either continues where it was or stays failed. */
class WalkAfterFailureTest {
  @Test
  void aFailedPageIsRequestedAgainAndNothingIsLostOrRepeated() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.failures.put(2, Simulation.refused(503, Map.of()));
    List<String> delivered = new ArrayList<>();
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> delivered.add(model.id())))
        .isInstanceOfSatisfying(
            ServerException.class,
            e -> {
              assertThat(e.progress().orElseThrow().page()).hasValue(2);
              assertThat(e.progress().orElseThrow().itemsDelivered()).isEqualTo(2);
            });
    walk.forEachRemaining(model -> delivered.add(model.id()));
    assertThat(delivered).isEqualTo(service.ids);
  }

  @Test
  void theBookmarkOfAnExceptionLeadsToExactlyTheRest() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.failures.put(3, Simulation.refused(503, Map.of()));
    List<String> delivered = new ArrayList<>();
    try {
      service.listing().forEach(model -> delivered.add(model.id()));
    } catch (ModelListException e) {
      service.listing().from(e.progress().orElseThrow().bookmark().orElseThrow()).stream()
          .map(TestModel::id)
          .forEach(delivered::add);
    }
    assertThat(delivered).isEqualTo(service.ids);
  }

  @Test
  void aPageWhoseAttemptTimedOutIsRequestedAgain() {
    Simulation service = Simulation.pageNumbers(4, 2);
    service.latency = Duration.ofSeconds(31);
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThatThrownBy(walk::hasNext).hasMessageContaining("(attemptTimeout)");
    service.latency = Duration.ZERO;
    assertThat(rest(walk)).isEqualTo(service.ids);
  }

  @Test
  void anInterruptedWalkContinuesOnceTheFlagIsCleared() {
    Simulation service = Simulation.pageNumbers(4, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(walk::hasNext).isInstanceOf(CancelledException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    List<String> delivered = new ArrayList<>();
    walk.forEachRemaining(model -> delivered.add(model.id()));
    assertThat(delivered).isEqualTo(service.ids);
  }

  @Test
  void aCallThatRunsOutOfTimeEndsTheWalkForGood() {
    RequestOptions fiveSeconds = RequestOptions.defaults().withCallTimeout(Duration.ofSeconds(5));
    Simulation service = Simulation.pageNumbers(60, 10);
    service.latency = Duration.ofSeconds(9);
    ListingIterator<TestModel> walk = service.listing().options(fiveSeconds).iterator();
    assertThatThrownBy(walk::hasNext).isInstanceOf(DeadlineException.class);
    var pages = service.listing().options(fiveSeconds).pages().iterator();
    assertThatThrownBy(pages::hasNext).isInstanceOf(DeadlineException.class);
    service.latency = Duration.ZERO;
    assertThatThrownBy(walk::hasNext).isInstanceOf(DeadlineException.class);
    assertThatThrownBy(pages::hasNext).isInstanceOf(DeadlineException.class);
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void afterCloseEveryCallThrowsWithoutARequest() {
    Simulation service = Simulation.pageNumbers(10, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    walk.next();
    walk.close();
    assertThatThrownBy(walk::hasNext).isInstanceOf(CancelledException.class);
    assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
    assertThat(service.requested).hasSize(1);
  }

  @Test
  void aClosedStreamReportsThatItWasClosedAndItsProgress() {
    Simulation service = Simulation.pageNumbers(5, 2);
    Stream<TestModel> stream = service.listing().stream();
    Iterator<TestModel> models = stream.iterator();
    models.next();
    models.next();
    stream.close();
    CancelledException e = catchThrowableOfType(CancelledException.class, models::hasNext);
    assertThat(e)
        .hasMessage(
            "simulated: the iterator or the client was closed."
                + " See docs/troubleshooting.md#cancelled");
    assertThat(e.progress().orElseThrow().itemsDelivered()).isPositive();
    assertThat(service.requested).hasSize(1);
  }
}
