package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.DeadlineException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ModelListException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits of a listing: items, requests and time. */
class ListingLimitsTest {
  @Test
  void maxItemsSendsNoRequestOnceItHasEnough() {
    Simulation service = Simulation.pageNumbers(100, 2);
    assertThat(service.listing().maxItems(5).toList()).hasSize(5);
    assertThat(service.requested).hasSize(3);
  }

  @Test
  void maxItemsAtAPageEndSendsNoFurtherRequest() {
    Simulation service = Simulation.pageNumbers(100, 2);
    assertThat(service.listing().maxItems(4).toList()).hasSize(4);
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void maxRequestsThrowsInsteadOfPassingOffAPartAsTheCompleteList() {
    Simulation service = Simulation.pageNumbers(10, 2);
    List<String> delivered = new ArrayList<>();
    ListingIterator<TestModel> walk = service.listing().maxRequests(2).iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(model -> delivered.add(model.id())))
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining("maxRequests = 2");
    assertThat(delivered).hasSize(4);
    assertThatThrownBy(walk::hasNext).isInstanceOf(IncompleteListingException.class);
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void aListingThatNeedsMoreThanMaxRequestsNamesTheLimit() {
    Simulation service = Simulation.pageNumbers(5, 2);
    ModelListException e =
        catchThrowableOfType(
            ModelListException.class, () -> service.listing().maxRequests(2).toList());
    assertThat(e)
        .hasMessageContaining(
            "the listing is not complete: it needs more requests than maxRequests = 2");
    assertThat(e.progress().orElseThrow().page()).hasValue(3);
    assertThat(service.listing().maxRequests(3).toList()).hasSize(5);
  }

  @Test
  void theReportNeverCountsMoreThanMaxRequests() {
    for (int ahead : new int[] {0, 4}) {
      Simulation service = Simulation.pageNumbers(60, 10);
      assertThatThrownBy(() -> service.listing().readAhead(ahead).maxRequests(3).toList())
          .isInstanceOfSatisfying(
              IncompleteListingException.class,
              e -> assertThat(e.report().requests()).isEqualTo(3));
    }
  }

  @Test
  void theDeadlineIncludesTheCallersTime() {
    Simulation service = Simulation.pageNumbers(10, 2);
    ListingIterator<TestModel> walk = service.listing().deadline(Duration.ofSeconds(5)).iterator();
    walk.next();
    service.time.advance(Duration.ofSeconds(6));
    assertThat(walk.next()).isEqualTo(new TestModel("m2")); // received before the deadline
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("the listing's deadline");
    assertThatThrownBy(walk::hasNext).isInstanceOf(DeadlineException.class);
    assertThat(service.requested).hasSize(1);
  }
}
