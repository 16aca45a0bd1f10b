package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.testing.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompleteListTest {
  private static final Fault BUSY = Fault.status(503).header("Retry-After", "0");

  @ParameterizedTest
  @EnumSource
  void completeDeliversEachLastingModelOnceDespiteChangesAndFaults(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      service.fake().onRequest(1, BUSY).onRequest(4, BUSY);
      DemoScript.changes(service.fake());
      List<String> throughout = new ArrayList<>(service.fake().ids());
      TestHost host = service.host();

      assertThat(host.run(complete(service, "--read-ahead", "8", "--report"))).isZero();

      throughout.retainAll(service.fake().ids());
      assertThat(RunningFake.ids(host.out())).doesNotHaveDuplicates().containsAll(throughout);
      JsonNode report = RunningFake.json(host.err());
      assertThat(report.get("proof").asText()).isIn("ANCHORED", "EQUAL_PASSES");
      boolean anchored = report.get("proof").asText().equals("ANCHORED");
      assertThat(report.get("fallback").isNull()).isEqualTo(anchored);
      assertThat(report.get("passes").asInt() == 1).isEqualTo(anchored);
      assertThat(report.get("retries").asInt()).isEqualTo(2);
      assertThat(report.get("bookmark").isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRUEFOUNDRY")
  void aListThatKeepsChangingIsCompleteIfItIsSortedByCreation(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      List<String> throughout = service.fake().ids();
      for (int request = 1; request <= 50; request++) {
        service.fake().beforeRequest(request, fake -> fake.withModels(1));
      }
      TestHost host = service.host();

      assertThat(host.run(complete(service, "--report"))).isZero();

      assertThat(RunningFake.ids(host.out())).doesNotHaveDuplicates().containsAll(throughout);
      assertThat(RunningFake.json(host.err()).get("proof").asText()).isEqualTo("ANCHORED");
    }
  }

  @Test
  void anUnsortedListThatKeepsChangingIsNotReportedAsComplete() {
    try (RunningFake service = RunningFake.start(Provider.TRUEFOUNDRY)) {
      for (int request = 1; request <= 50; request++) {
        service.fake().beforeRequest(request, fake -> fake.withModels(1));
      }
      TestHost host = service.host();

      assertThat(host.run(complete(service, "--report"))).isEqualTo(5);

      List<String> lines = host.err().lines().toList();
      assertThat(lines).hasSize(2);
      assertThat(lines.get(0))
          .startsWith("error: IncompleteListingException: ")
          .contains("--max-passes = 5")
          .doesNotContain("maxPasses")
          .doesNotContain("--from");
      assertThat(lines.get(1)).contains("\"passes\":5,").endsWith("\"bookmark\":null}");
    }
  }

  @Test
  void onePassOverSeveralPagesProvesNothingOfAnUnsortedList() {
    try (RunningFake service = RunningFake.start(Provider.TRUEFOUNDRY)) {
      TestHost host = service.host();

      assertThat(host.run(complete(service, "--max-passes", "1"))).isEqualTo(5);
      assertThat(host.err()).contains("--max-passes = 1 ").doesNotContain("resume");
      assertThat(RunningFake.ids(host.out())).isEqualTo(service.fake().ids());
    }
  }

  @Test
  void aFailedCompleteListingCannotBeResumed() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service.fake().onRequest(2, Fault.status(500));
      TestHost host = service.host();

      assertThat(host.run(complete(service, "--max-attempts", "1", "--report"))).isEqualTo(4);
      assertThat(host.err())
          .startsWith("error: ServerException: ")
          .endsWith("\"bookmark\":null}\n")
          .doesNotContain("--from");
    }
  }

  @Test
  void completeCannotStartAtABookmark() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost first = service.host();
      first.run(service.list("--max-items", "3", "--report"));
      String bookmark = RunningFake.json(first.err()).get("bookmark").asText();
      TestHost second = service.host();

      assertThat(second.run(complete(service, "--from", bookmark))).isEqualTo(2);
      assertThat(second.err()).contains("--consistency complete").contains("--from");
      assertThat(service.fake().requestCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void readAheadKeepsTheOrder(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--read-ahead", "8", "--report"))).isZero();
      assertThat(RunningFake.ids(host.out())).isEqualTo(service.fake().ids());
      assertThat(RunningFake.json(host.err()).get("requests").asInt()).isEqualTo(3);
    }
  }

  private static String[] complete(RunningFake service, String... more) {
    List<String> words = new ArrayList<>(List.of("--consistency", "complete"));
    words.addAll(List.of(more));
    return service.list(words.toArray(String[]::new));
  }
}
