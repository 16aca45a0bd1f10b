package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListCommandTest {
  @ParameterizedTest
  @EnumSource
  void ndjsonHasEveryModelInOrder(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      TestHost host = service.host();

      assertThat(host.run(service.list())).isZero();
      assertThat(RunningFake.ids(host.out())).isEqualTo(service.fake().ids());
      assertThat(host.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void jsonIsAnArrayOfEveryModel(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--format", "json"))).isZero();
      assertThat(RunningFake.json(host.out()).size()).isEqualTo(service.fake().ids().size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void csvHasARowForEveryModel(Provider provider) throws IOException {
    try (RunningFake service = RunningFake.start(provider)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--format", "csv"))).isZero();
      try (var rows =
          new CsvMapper()
              .readerForMapOf(String.class)
              .with(CsvSchema.emptySchema().withHeader())
              .<Map<String, String>>readValues(host.out())) {
        List<String> ids = rows.readAll().stream().map(row -> row.get("id")).toList();
        assertThat(ids).isEqualTo(service.fake().ids());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTableEndsEachRowWithTheCompleteId(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--format", "table", "--max-items", "20"))).isZero();
      assertThat(service.fake().ids().subList(0, 20))
          .allMatch(id -> host.out().contains("  " + id + "\n"));
    }
  }

  @Test
  void theTableShowsTheKeyWhereItIsNotTheId() {
    try (RunningFake registry = RunningFake.start(Provider.ORGREGISTRY);
        RunningFake narrative = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = registry.host();
      assertThat(host.run(registry.list("--format", "table", "--max-items", "1"))).isZero();
      Map<String, ?> model = registry.fake().models().get(0);
      assertThat(host.out())
          .containsPattern("^NAME +CREATED +KEY +ID\n")
          .containsPattern("  " + model.get("name") + " +" + model.get("id") + "\n");

      host = narrative.host();
      assertThat(host.run(narrative.list("--format", "table", "--max-items", "1"))).isZero();
      assertThat(host.out()).containsPattern("^NAME +CREATED +ID\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theReportIsTheLastLineOfStderr(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--report"))).isZero();

      JsonNode report = RunningFake.json(host.err());
      int models = service.fake().ids().size();
      assertThat(report.get("items").asInt()).isEqualTo(models);
      assertThat(report.get("pages").asInt()).isEqualTo(3);
      assertThat(report.get("requests").asInt()).isEqualTo(service.fake().requestCount());
      assertThat(report.get("serverTotal").asInt()).isEqualTo(models);
      assertThat(report.get("drift").isBoolean()).isTrue();
      assertThat(report.get("bookmark").asText()).isNotBlank();
      for (String none : List.of("repeatsSkipped", "retries", "driftSigns")) {
        assertThat(report.get(none)).as(none).hasToString("0");
      }
      assertThat(report.get("fieldProblems").isNumber()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void maxItemsEndsWithSuccessAndWithoutFurtherRequests(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--max-items", "2"))).isZero();
      assertThat(RunningFake.ids(host.out())).isEqualTo(service.fake().ids().subList(0, 2));
      assertThat(service.fake().requestCount()).isEqualTo(1);
    }
  }

  @Test
  void filtersAndPageSizeAreSentUnderTheServicesOwnNames() {
    try (RunningFake service = RunningFake.start(Provider.TRUEFOUNDRY)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--filter", "name=a=b ü", "--page-size", "7"))).isZero();
      assertThat(service.fake().requests().get(0).parameter("name")).contains("a=b ü");
      assertThat(service.fake().requests().get(0).parameter("limit")).contains("7");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFilterSetsWhereTheListingStarts(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      int size = service.fake().defaultPageSize();
      List<String> all = service.fake().ids();
      String start = provider == Provider.TRUEFOUNDRY ? "offset=" + 2 * size : "page=3";
      TestHost host = service.host();

      assertThat(host.run(service.list("--filter", start, "--max-items", "3", "--report")))
          .isZero();
      assertThat(RunningFake.ids(host.out())).isEqualTo(all.subList(2 * size, 2 * size + 3));
      String bookmark = RunningFake.json(host.err()).get("bookmark").asText();
      TestHost rest = service.host();
      assertThat(rest.run(service.list("--filter", start, "--from", bookmark))).isZero();
      assertThat(RunningFake.ids(rest.out())).isEqualTo(all.subList(2 * size + 3, all.size()));
    }
  }

  @Test
  void distinctSkipsRepeatsInAChangingList() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      Map<String, Object> early = new HashMap<>(service.fake().sampleModel());
      early.put("created_at", "2000-01-01T00:00:00Z");
      service.fake().beforeRequest(2, fake -> fake.add(early));
      TestHost host = service.host();

      assertThat(host.run(service.list("--consistency", "distinct", "--report"))).isZero();
      assertThat(RunningFake.ids(host.out())).doesNotHaveDuplicates();
      assertThat(RunningFake.json(host.err()).get("repeatsSkipped").asInt()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatAServiceSendsBackIsNotPrinted(Format format) {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service.fake().key("sk-canary-4711");
      Map<String, Object> model = new HashMap<>(service.fake().sampleModel());
      model.putAll(Map.of("display_name", "x sk-canary-4711", "sk-canary-4711", 1));
      model.putAll(Map.of("created_at", "2000-01-01T00:00:00Z", "version", "sk-canary-4711"));
      service.fake().add(model);
      TestHost host = service.host();

      assertThat(host.run(service.list("--format", format.toString()))).isZero();
      assertThat(host.out()).contains("x ***").doesNotContain("sk-canary-4711");
    }
  }

  @Test
  void optionsOverrideTheEnvironment() {
    try (RunningFake service = RunningFake.start(Provider.ORGREGISTRY)) {
      TestHost host =
          service.host(
              null,
              Map.of(
                  "DREADNODE_SERVER_URL", "http://127.0.0.1:1", "DREADNODE_ORGANIZATION", "other"));

      assertThat(
              host.run(
                  service.list("--base-url", service.fake().url(), "--org", "acme", "--report")))
          .isZero();
      assertThat(RunningFake.ids(host.out())).hasSameSizeAs(service.fake().ids());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ORGREGISTRY", "OPENWEBUI"})
  void theKeyCanBeSentInAHeaderFieldOfItsOwn(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      service.fake().revealSecrets();

      assertThat(service.host().run(service.list("--auth", "api-key"))).isZero();
      assertThat(service.fake().requests().get(0).header("x-api-key"))
          .contains(service.fake().key());
      assertThat(service.fake().requests().get(0).header("authorization")).isEmpty();
    }
  }
}
