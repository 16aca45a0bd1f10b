package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void theNumberOfModelsIsShownWithTheTotalOfTheService() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service.fake().withModels(1_200);
      TestHost host = service.host().onTerminal();

      assertThat(host.run(service.list("--page-size", "350"))).isZero();
      assertThat(host.err())
          .contains("page 1: 350 of 1,405 models")
          .contains("page 4: 1,400 of 1,405 models")
          .contains("page 5: 1,405 of 1,405 models");
    }
  }

  @Test
  void aResumedListingShowsNoTotalBecauseItIsOfTheEntireList() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost first = service.host();
      first.run(service.list("--max-items", "150", "--report"));
      String bookmark = RunningFake.json(first.err()).get("bookmark").asText();
      TestHost second = service.host().onTerminal();

      assertThat(second.run(service.list("--from", bookmark))).isZero();
      assertThat(second.err()).contains("models").doesNotContain(" of ");
    }
  }
}
