package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.CancelledException;
import io.modellist.core.Consistency;
import io.modellist.core.DeadlineException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.PagingException;
import io.modellist.core.RequestOptions;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadAheadEdgesTest {
  private final Simulation service = Simulation.pageNumbers(60, 10);

  private static List<String> take(ListingIterator<TestModel> walk, int models) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < models; i++) {
      ids.add(walk.next().id());
    }
    return ids;
  }

  private static List<String> rest(ListingIterator<TestModel> walk) {
    List<String> ids = new ArrayList<>();
    walk.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }

  @Test
  void anInterruptWhileThePageIsUnderWayIsACancelledListingThatCanGoOn() {
    service.changes.put(2, () -> Thread.currentThread().interrupt());
    ListingIterator<TestModel> walk = service.listing().readAhead(4).iterator();
    take(walk, 10);
    assertThatThrownBy(walk::hasNext).isInstanceOf(CancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    service.time.runTasks();
    assertThat(service.asked).hasSize(2);
    assertThat(rest(walk)).isEqualTo(service.ids.subList(10, 60));
  }

  @Test
  void aDefectInAPageAheadSurfacesInTheReadersThread() {
    service.changes.put(
        3,
        () -> {
          throw new IllegalStateException("made to fail");
        });
    ListingIterator<TestModel> walk = service.listing().readAhead(4).iterator();
    take(walk, 20);
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("made to fail");
  }

  @Test
  void theFirstPageOfALaterPassIsAskedForAlone() {
    ListingIterator<TestModel> walk =
        service.listing().consistency(Consistency.COMPLETE).readAhead(4).iterator();
    service.time.order = size -> size - 1;
    assertThat(rest(walk)).isEqualTo(service.ids);
    List<String> pages = service.asked.stream().map(url -> url.queryParameter("page")).toList();
    assertThat(pages).hasSize(12);
    assertThat(pages.get(0)).isEqualTo("1");
    assertThat(pages.get(6)).isEqualTo("1");
  }

  @Test
  void aListThatCannotGoOnStopsWhatWasAskedFor() {
    Simulation circle =
        Simulation.of(service.paging, url -> Simulation.items(List.of("a", "b")).total(100));
    ListingIterator<TestModel> walk = circle.listing().readAhead(4).iterator();
    assertThatThrownBy(() -> rest(walk)).isInstanceOf(PagingException.class);
    int asked = circle.asked.size();
    circle.time.runTasks();
    assertThat(circle.asked).hasSize(asked);
  }

  @Test
  void aListThatEndsEarlyStopsWhatWasAskedFor() {
    Simulation early =
        Simulation.of(
            service.paging,
            url -> {
              int page = Integer.parseInt(url.queryParameter("page"));
              return service.slice((page - 1) * 10, 10).total(60).more(page < 2);
            });
    early.time.order = size -> 0;
    assertThat(rest(early.listing().readAhead(4).iterator())).hasSize(20);
    early.time.runTasks();
    assertThat(early.asked).hasSize(2);
  }

  @Test
  void theReportNeverCountsMoreRequestsThanAllowed() {
    for (int ahead : new int[] {0, 4}) {
      Simulation fresh = Simulation.pageNumbers(60, 10);
      assertThatThrownBy(() -> fresh.listing().readAhead(ahead).maxRequests(3).toList())
          .isInstanceOfSatisfying(
              IncompleteListingException.class,
              e -> assertThat(e.report().requests()).isEqualTo(3));
    }
  }

  @Test
  void aCallThatRanOutOfTimeEndsTheWalkForGood() {
    RequestOptions fiveSeconds = RequestOptions.defaults().withCallTimeout(Duration.ofSeconds(5));
    service.takes = Duration.ofSeconds(9);
    ListingIterator<TestModel> walk = service.listing().options(fiveSeconds).iterator();
    assertThatThrownBy(walk::hasNext).isInstanceOf(DeadlineException.class);
    var pages = service.listing().options(fiveSeconds).pages().iterator();
    assertThatThrownBy(pages::hasNext).isInstanceOf(DeadlineException.class);
    service.takes = Duration.ZERO;
    assertThatThrownBy(walk::hasNext).isInstanceOf(DeadlineException.class);
    assertThatThrownBy(pages::hasNext).isInstanceOf(DeadlineException.class);
    assertThat(service.asked).hasSize(2);
  }

  @Test
  void anAttemptThatTookTooLongIsAskedForAgain() {
    service.takes = Duration.ofSeconds(31);
    ListingIterator<TestModel> walk = service.listing().iterator();
    assertThatThrownBy(walk::hasNext).hasMessageContaining("(attemptTimeout)");
    service.takes = Duration.ZERO;
    assertThat(rest(walk)).isEqualTo(service.ids);
  }
}
