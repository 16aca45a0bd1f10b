package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.CallListener;
import io.modellist.core.CancelledException;
import io.modellist.core.Consistency;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.PagingException;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a walk says that it did is what it did. */
class WalkAccountsTest {
  @Test
  void aRequestThatAnInterruptPreventedIsNotCounted() {
    Simulation service = Simulation.pageNumbers(4, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    Thread.currentThread().interrupt();
    assertThatThrownBy(walk::hasNext).isInstanceOf(CancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(walk.report().requests()).isZero();
  }

  @Test
  void aPageAheadTookAsLongAsItsAttemptAndNotAsLongAsItLay() {
    Simulation service = Simulation.pageNumbers(8, 2);
    service.takes = Duration.ofSeconds(2);
    Iterator<Page<TestModel>> pages = service.listing().readAhead(2).pages().iterator();
    List<Duration> took = new ArrayList<>();
    while (pages.hasNext()) {
      took.add(pages.next().response().elapsed());
      service.time.runTasks();
      service.time.pass(Duration.ofMinutes(5));
    }
    assertThat(took).hasSize(4).containsOnly(Duration.ofSeconds(2));
  }

  @Test
  void whenTheWalkFailsForGoodNothingMoreIsAskedFor() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 2).paging,
            url -> Simulation.items(List.of("a", "b")).total(100));
    ListingIterator<TestModel> walk = service.listing().readAhead(8).iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> {}))
        .isInstanceOf(PagingException.class);
    int asked = service.asked.size();
    service.time.runTasks();
    assertThat(service.asked).hasSize(asked);
  }

  @Test
  void aClosedClientEndsTheWalkAlsoWhenThePagesAheadAreThere() {
    Simulation service = Simulation.pageNumbers(8, 2);
    ClientContext<TestModel> client = service.context();
    ListingIterator<TestModel> walk = service.listing(client, List.of()).readAhead(8).iterator();
    for (int i = 0; i < 4; i++) {
      walk.next();
    }
    service.time.runTasks();
    client.close();
    assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
  }

  @Test
  void whatMadeACompleteListingWalkAgainIsNoted() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 2).paging,
            url -> Simulation.items(List.of("a", "b")).total(100));
    ListingIterator<TestModel> walk =
        service.listing().consistency(Consistency.COMPLETE).maxPasses(2).iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> {}))
        .isInstanceOf(PagingException.class);
    assertThat(walk.report().driftNotes()).anyMatch(note -> note.contains("ignores the position"));
  }

  @Test
  void pagesInUseTwiceAtOnceSaySo() {
    Simulation service = Simulation.pageNumbers(4, 2);
    List<Iterator<Page<TestModel>>> pages = new ArrayList<>();
    List<Throwable> thrown = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onPage(PageReceived page) {
            try {
              pages.get(0).hasNext();
            } catch (IllegalStateException e) {
              thrown.add(e);
            }
          }
        };
    pages.add(service.listing().pages().iterator());
    assertThat(pages.get(0).next().items()).hasSize(2);
    assertThat(thrown).hasSize(1);
    assertThat(thrown.get(0)).hasMessageContaining("in use");
  }
}
