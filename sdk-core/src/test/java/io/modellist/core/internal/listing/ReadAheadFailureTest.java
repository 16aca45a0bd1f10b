package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.pagesRequested;
import static io.modellist.core.internal.listing.Walks.rest;
import static io.modellist.core.internal.listing.Walks.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** If reading a page ahead fails, the failure is reported when the walk reaches that page. */
class ReadAheadFailureTest {
  @Test
  void aFailureIsThrownWhenTheWalkReachesItsPageWhichIsThenRequestedAgain() {
    Simulation service = Simulation.pageNumbers(50, 10);
    service.failures.put(4, Simulation.refused(503, Map.of())); // page 4
    List<String> delivered = new ArrayList<>();
    ListingIterator<TestModel> walk = service.listing().readAhead(4).iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> delivered.add(model.id())))
        .isInstanceOfSatisfying(
            ServerException.class,
            e -> {
              assertThat(delivered).isEqualTo(service.ids.subList(0, 30));
              assertThat(e.progress().orElseThrow().page()).hasValue(4);
              Listing<TestModel> rest =
                  Simulation.pageNumbers(50, 10)
                      .listing()
                      .from(e.progress().orElseThrow().bookmark().orElseThrow());
              assertThat(ids(rest)).isEqualTo(service.ids.subList(30, 50));
            });
    delivered.addAll(rest(walk));
    assertThat(delivered).isEqualTo(service.ids);
    assertThat(service.requested).hasSize(6);
  }

  @Test
  void pagesThatFailedTogetherAreOneFailure() {
    Simulation service = Simulation.pageNumbers(60, 10);
    service.failures.put(4, Simulation.refused(503, Map.of()));
    service.failures.put(5, Simulation.refused(503, Map.of()));
    ListingIterator<TestModel> walk = service.listing().readAhead(4).iterator();
    take(walk, 20);
    service.time.runTasks();
    take(walk, 10);
    assertThatThrownBy(walk::hasNext).isInstanceOf(ServerException.class);
    assertThat(rest(walk)).isEqualTo(service.ids.subList(30, 60));
    assertThat(pagesRequested(service)).containsExactly("1", "2", "3", "4", "5", "6", "4", "5");
  }

  @Test
  void aFailedAttemptIsRetriedAhead() {
    Simulation service = Simulation.pageNumbers(50, 10);
    service.retry = RetryPolicy.DEFAULT;
    service.failures.put(3, Simulation.refused(503, Map.of()));
    ListingIterator<TestModel> walk = service.listing().readAhead(4).iterator();
    take(walk, 20);
    service.time.runTasks();
    assertThat(service.time.pauses).hasSize(1);
    assertThat(service.requested).hasSize(6);
    assertThat(rest(walk)).hasSize(30);
    assertThat(walk.report().retries()).isEqualTo(1);
    assertThat(walk.report().requests()).isEqualTo(6);
  }

  @Test
  void afterAFailureNoFurtherCallStartsUntilTheWalkReachesIt() {
    Simulation service = Simulation.pageNumbers(100, 10);
    service.failures.put(4, Simulation.refused(500, Map.of()));
    ListingIterator<TestModel> walk = service.listing().readAhead(2).iterator();
    take(walk, 20);
    service.time.runTasks();
    assertThat(pagesRequested(service)).containsExactly("1", "2", "3", "4");
    take(walk, 10); // There is room for another page, which is not used.
    service.time.runTasks();
    assertThat(pagesRequested(service)).containsExactly("1", "2", "3", "4");
    assertThatThrownBy(walk::hasNext).isInstanceOf(ServerException.class);
    assertThat(rest(walk)).hasSize(70);
  }

  @Test
  void aFailureAfterTheEndOfTheListIsDropped() {
    Simulation service = Simulation.pageNumbers(50, 10);
    service.time.order = size -> size - 1; // the attempt for the last page first
    service.changes.put(2, () -> service.ids.subList(20, 50).clear());
    service.failures.put(2, Simulation.refused(500, Map.of()));
    assertThat(ids(service.listing().readAhead(4))).isEqualTo(service.ids);
    assertThat(pagesRequested(service)).containsExactly("1", "5", "4", "3", "2");
  }

  @Test
  void anUnexpectedExceptionIsThrownInTheCallersThread() {
    Simulation service = Simulation.pageNumbers(60, 10);
    service.changes.put(
        3,
        () -> {
          throw new IllegalStateException("thrown by the test");
        });
    ListingIterator<TestModel> walk = service.listing().readAhead(4).iterator();
    take(walk, 20);
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("thrown by the test");
  }
}
