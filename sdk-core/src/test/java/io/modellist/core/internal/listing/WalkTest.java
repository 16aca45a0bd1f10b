package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A walk requests pages as they are needed, and starts again with each iterator. */
class WalkTest {
  @Test
  void creatingAListingSendsNothing() {
    Simulation service = Simulation.pageNumbers(60, 30);
    service.listing().maxItems(5).iterator();
    service.listing().stream();
    service.listing().pages().iterator();
    assertThat(service.requested).isEmpty();
  }

  @Test
  void findFirstSendsOneRequest() {
    Simulation service = Simulation.pageNumbers(60, 30);
    assertThat(service.listing().stream().findFirst()).contains(new TestModel("m1"));
    assertThat(service.requested).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "29,1", "30,1", "31,2", "60,2", "61,3"})
  void aKnownTotalSavesTheRequestAfterTheLastPage(int models, int requests) {
    for (Simulation service :
        List.of(
            Simulation.pageNumbers(models, 30),
            Simulation.offsets(models, 30),
            Simulation.hasNext(models, 30))) {
      assertThat(service.listing().stream().map(TestModel::id).toList()).isEqualTo(service.ids);
      assertThat(service.requested).hasSize(requests);
    }
  }

  @Test
  void iteratingAgainStartsAgain() {
    Simulation service = Simulation.pageNumbers(3, 2);
    assertThat(service.listing().toList()).isEqualTo(service.listing().toList());
    assertThat(service.requested).hasSize(4);
  }
}
