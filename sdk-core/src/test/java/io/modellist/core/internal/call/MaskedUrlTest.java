package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.simulation.Simulation;
import io.modellist.core.spi.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskedUrlTest {
  @Test
  void aKeyInAFilterIsMaskedInTheFirstAttemptsWordsToo() {
    Simulation service = Simulation.pageNumbers(3, 2);
    // What the credential is shows when it is asked for, with the first attempt.
    service.mask = text -> service.asked.isEmpty() ? text : text.replace("k3y", "***");
    service.failures.put(1, Simulation.refused(404, Map.of()));
    assertThatThrownBy(() -> service.listing(List.of(new Parameter("q", "k3y"))).toList())
        .hasMessageContaining("q=***")
        .hasMessageNotContaining("k3y");
  }
}
