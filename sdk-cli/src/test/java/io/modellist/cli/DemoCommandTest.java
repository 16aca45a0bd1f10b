package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.cli.ListingOptions.ConsistencyOption;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        .endsWith("Every model of every service was received once and in order.\n");
    assertThat(host.err()).isEmpty();
  }

  @Test
  void faultsCostRetriesButNoModels() {
    assertThat(host.run("demo", "--faults")).isZero();

    assertThat(host.out())
        .containsPattern("(?m)^narrative +250 +3 +5 +2 ")
        .containsPattern("(?m)^orgregistry +120 +3 +5 +2 ")
        .contains("faults on the way: 503 with Retry-After at request 1")
        .contains("\nEvery model of every service was received once and in order.\n");
  }

  @Test
  void onlyCompleteDeliversEachModelOfAChangingListOnce() {
    assertThat(host.run("demo", "--faults")).isZero();

    for (Provider provider : Provider.values()) {
      // The numeric columns are missed, twice, and passes.
      assertThat(host.out())
          .containsPattern("(?m)^" + provider + " +as-served +1 +1 +1 ")
          .containsPattern("(?m)^" + provider + " +distinct +1 +0 +1 ")
          .containsPattern("(?m)^" + provider + " +complete +0 +0 +[1-5] ");
    }
    assertThat(host.out())
        .endsWith("complete received each one once; as-served missed 4 and received 4 twice.\n");
  }

  @ParameterizedTest
  @CsvSource({"1,0", "0,1"})
  void anInexactCompleteListingFailsTheDemonstration(long missed, long repeated)
      throws IOException {
    DemoRun real = DemoRun.ofChangingList(Provider.NARRATIVE, ConsistencyOption.COMPLETE);
    DemoRun wrong =
        new DemoRun(
            real.provider(),
            real.consistency(),
            real.report(),
            real.firstModels(),
            real.faults(),
            real.inOrder(),
            missed,
            repeated);

    assertThat(new DemoCommand(host.host()).judge(List.of(wrong))).isEqualTo(1);
    assertThat(host.err()).isEqualTo("error: complete was not complete: narrative\n");
  }

  @Test
  void aDemonstrationThatCannotBePrintedFails() {
    assertThat(new TestHost(BrokenStream.full(100), Map.of()).run("demo")).isEqualTo(1);
  }
}
