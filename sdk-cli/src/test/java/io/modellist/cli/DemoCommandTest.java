package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
  private final TestHost host = new TestHost(Map.of());

  @Test
  void theDemonstrationListsAllServicesWithoutAnyKey() {
    assertThat(host.run("demo")).isZero();

    assertThat(host.out())
        .containsPattern("(?m)^narrative +250 +3 +3 +0 ")
        .containsPattern("(?m)^openwebui +65 +3 +3 +0 ")
        .containsPattern("(?m)^truefoundry +230 +3 +3 +0 ")
        .containsPattern("(?m)^orgregistry +120 +3 +3 +0 ")
        .endsWith("Every model of every service came, once and in order.\n");
    assertThat(host.err()).isEmpty();
  }

  @Test
  void faultsCostRetriesAndNoModel() {
    assertThat(host.run("demo", "--faults")).isZero();

    assertThat(host.out())
        .containsPattern("(?m)^narrative +250 +3 +5 +2 ")
        .containsPattern("(?m)^orgregistry +120 +3 +5 +2 ")
        .contains("went wrong on the way: 503 with Retry-After at request 1")
        .endsWith("Every model of every service came, once and in order.\n");
  }

  @Test
  void aDemonstrationThatCannotBePrintedFails() {
    assertThat(new TestHost(BrokenStream.full(100), Map.of()).run("demo")).isEqualTo(1);
  }
}
