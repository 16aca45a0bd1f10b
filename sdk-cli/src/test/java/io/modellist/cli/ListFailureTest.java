package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.testing.FakeService;
import io.modellist.testing.Fault;
import io.modellist.testing.Misbehaviour;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ListFailureTest {
  @ParameterizedTest
  @EnumSource
  void aFailureKeepsThePrintedModelsAndItsBookmarkResumes(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      service.fake().onRequest(2, Fault.status(503));
      TestHost first = service.host();

      assertThat(first.run(service.list("--max-attempts", "1", "--report"))).isEqualTo(4);

      List<String> lines = first.err().lines().toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.get(0)).startsWith("error: ServerException: ");
      assertThat(lines.get(1)).startsWith("resume with: --from ");
      assertThat(lines.get(2)).startsWith("modellist list --provider " + provider + " ");
      JsonNode report = RunningFake.json(lines.get(3));
      String bookmark = lines.get(1).replace("resume with: --from ", "");
      assertThat(report.get("bookmark").asText()).isEqualTo(bookmark);
      assertThat(report.get("requests").asInt()).isEqualTo(2);

      TestHost second = service.host();
      assertThat(second.run(service.list("--from", bookmark))).isZero();
      List<String> union = new ArrayList<>(RunningFake.ids(first.out()));
      assertThat(union).hasSize(service.fake().defaultPageSize());
      union.addAll(RunningFake.ids(second.out()));
      assertThat(union).isEqualTo(service.fake().ids());
    }
  }

  @Test
  void anEntryWithoutAnIdIsSkippedOnRequestAndCounted() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service
          .fake()
          .onEveryRequest(Fault.altered(own -> own.replaceFirst("\\{\\s*\"id\"", "{\"no_id\"")));
      TestHost strict = service.host();
      assertThat(strict.run(service.list())).isNotZero();
      TestHost host = service.host();

      assertThat(host.run(service.list("--skip-unreadable", "--report"))).isZero();

      JsonNode report = RunningFake.json(host.err());
      assertThat(report.get("unreadable").asInt()).isEqualTo(report.get("pages").asInt());
      assertThat(report.get("unreadableNotes").get(0).asText()).contains("has no id");
      assertThat(RunningFake.ids(host.out()))
          .hasSize(service.fake().ids().size() - report.get("pages").asInt());
    }
  }

  @Test
  void anUncertainPlaceIsNotedOnStandardError() {
    try (RunningFake service = RunningFake.start(Provider.TRUEFOUNDRY)) {
      TestHost first = service.host();
      assertThat(first.run(service.list("--max-items", "20", "--report"))).isZero();
      String bookmark = RunningFake.json(first.err()).get("bookmark").asText();
      List<String> ids = List.copyOf(service.fake().ids());
      ids.subList(0, 20).forEach(service.fake()::remove);

      TestHost second = service.host();
      assertThat(second.run(service.list("--from", bookmark))).isZero();

      assertThat(RunningFake.ids(second.out())).isEqualTo(ids.subList(20, ids.size()));
      assertThat(second.err())
          .isEqualToIgnoringNewLines(
              "note: the place to resume from was not found exactly, so some models may be"
                  + " repeated");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 30"})
  void jsonLeavesItsArrayOpenOnFailure(int failing, int models) {
    try (RunningFake service = RunningFake.start(Provider.OPENWEBUI)) {
      service.fake().onRequest(failing, Fault.status(500));
      TestHost host = service.host();

      assertThat(host.run(service.list("--format", "json", "--max-attempts", "1"))).isEqualTo(4);
      assertThat(host.out()).endsWith(models == 0 ? "[\n" : "}\n");
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> RunningFake.json(host.out()));
      assertThat(RunningFake.json(host.out() + "]").size()).isEqualTo(models);
    }
  }

  @Test
  void jsonOfAnEmptyListIsAnEmptyArray() {
    try (FakeService<?> fake = Fakes.start(Provider.NARRATIVE, 0)) {
      RunningFake service = new RunningFake(Provider.NARRATIVE, fake);
      TestHost host = service.host();

      assertThat(host.run(service.list("--format", "json"))).isZero();
      assertThat(host.out()).isEqualTo("[]\n");
    }
  }

  @Test
  void aBookmarkOfTheStartIsNotOffered() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service.fake().onRequest(1, Fault.status(503));
      TestHost host = service.host();

      assertThat(host.run(service.list("--max-attempts", "1"))).isEqualTo(4);
      assertThat(host.err().lines()).singleElement().asString().startsWith("error: Server");
    }
  }

  @Test
  void aBookmarkAfterAnEntryThatCannotBeReadIsOfferedAlthoughNothingWasDelivered() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service.fake().onRequest(1, Fault.answer("{\"records\":[{}]}"));
      TestHost host = service.host();

      assertThat(host.run(service.list())).isEqualTo(4);
      assertThat(host.err()).contains("\nresume with: --from ");
    }
  }

  @Test
  void aWrongOrganizationIsReportedWithoutAWordOnLookups() {
    try (RunningFake service = RunningFake.start(Provider.ORGREGISTRY)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--org", "nobody"))).isEqualTo(3);
      assertThat(host.err())
          .startsWith("error: NotFoundException: ")
          .contains("Check the organization")
          .doesNotContain("UUID")
          .doesNotContain("name");
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        failure(3, "AuthenticationException", s -> fail(s, Fault.status(401))),
        failure(3, "PermissionDeniedException", s -> fail(s, Fault.status(403))),
        failure(3, "RateLimitException", s -> fail(s, Fault.status(429))),
        failure(4, "ServerException", s -> fail(s, Fault.status(500))),
        failure(4, "ApiException", s -> fail(s, Fault.redirect("https://elsewhere.example/"))),
        failure(4, "TransportException", s -> s.fake().goOffline()),
        failure(4, "UnexpectedContentException", s -> fail(s, Fault.html(200))),
        failure(4, "UnexpectedContentException", s -> fail(s, Fault.answer("{}"))),
        failure(5, "PagingException", s -> s.fake().misbehave(Misbehaviour.IGNORES_POSITION)));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failuresAreDistinguishedByTypeAndExitCode(
      int status, String type, Consumer<RunningFake> script) {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      script.accept(service);
      TestHost host = service.host();

      assertThat(host.run(service.list("--max-attempts", "1", "--report"))).isEqualTo(status);

      List<String> lines = host.err().lines().toList();
      assertThat(lines.get(0)).startsWith("error: " + type + ": ");
      assertThat(RunningFake.json(lines.get(lines.size() - 1)).has("requests")).isTrue();
      assertThat(host.err()).doesNotContain("    at ");
      assertThat(host.err()).doesNotContain("resume with: ");
    }
  }

  @Test
  void aListingCutShortByMaxRequestsCanBeResumed() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--max-requests", "1"))).isEqualTo(5);
      assertThat(host.err())
          .startsWith("error: IncompleteListingException: ")
          .contains("\nresume with: --from ");
    }
  }

  @Test
  void aSilentServiceIsAbandonedAtTheDeadline() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service.fake().onEveryRequest(Fault.stall());
      TestHost host = service.host();

      assertThat(host.run(service.list("--deadline", "100ms"))).isEqualTo(4);
      assertThat(host.err()).startsWith("error: DeadlineException: ");
    }
  }

  @Test
  void debugShowsTheStackTraceWithoutTheKey() {
    try (RunningFake service = RunningFake.start(Provider.ORGREGISTRY)) {
      service.fake().key("sk-canary-4711").onEveryRequest(Fault.echoCredential(401));
      TestHost host = service.host();

      assertThat(host.run(service.list("--debug"))).isEqualTo(3);
      assertThat(host.err())
          .startsWith("error: AuthenticationException: ")
          .contains("    at io.modellist.")
          .doesNotContain("sk-canary-4711");
    }
  }

  @Test
  void controlCharactersInTheServicesTextAreEscaped() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service.fake().onEveryRequest(Fault.status(400, "no\u001b[2J\nsuch \u202ething"));
      TestHost host = service.host();

      assertThat(host.run(service.list())).isEqualTo(3);
      assertThat(host.err().lines()).hasSize(1);
      assertThat(host.err()).doesNotContain("\u001b").doesNotContain("\u202e");
    }
  }

  @Test
  void aReaderThatClosesThePipeIsNotAFailure() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = service.host(BrokenStream.closedByReader(2_000));

      assertThat(host.run(service.list())).isZero();
      assertThat(host.err()).isEmpty();
      assertThat(service.fake().requestCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFullDiskIsAFailureInEveryFormat(Format format) {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      for (long room : new long[] {0, 2_000}) {
        TestHost host = service.host(BrokenStream.full(room));

        assertThat(host.run(service.list("--format", format.toString()))).isEqualTo(1);
        assertThat(host.err()).startsWith("error: StdoutException: ").doesNotContain("resume");
      }
    }
  }

  @Test
  void anInterruptKeepsThePrintedModelsAndPrintsABookmark() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = service.host();
      service.fake().beforeRequest(2, fake -> host.interruption().request());

      assertThat(host.run(service.list("--format", "json"))).isEqualTo(130);
      assertThat(RunningFake.json(host.out() + "]").size()).isGreaterThanOrEqualTo(100);
      assertThat(host.err())
          .startsWith("error: CancelledException: ")
          .contains("\nresume with: --from ");
    }
  }

  @Test
  void aWrongKeyIsReportedAsTheServicesRefusal() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = service.host(null, Map.of("NARRATIVE_API_KEY", "wrong-key"));

      assertThat(host.run(service.list())).isEqualTo(3);
      assertThat(host.err())
          .startsWith("error: AuthenticationException: ")
          .doesNotContain("wrong-key");
    }
  }

  @Test
  void aMissingKeyNamesItsVariable() {
    TestHost host = new TestHost(Map.of());

    assertThat(host.run("list", "--provider", "truefoundry", "--base-url", "https://x.example"))
        .isEqualTo(2);
    assertThat(host.err())
        .startsWith("error: ConfigurationException: ")
        .contains("TFY_API_KEY")
        .doesNotContain("resume");
  }

  private static void fail(RunningFake service, Fault fault) {
    service.fake().onEveryRequest(fault);
  }

  private static Arguments failure(int status, String type, Consumer<RunningFake> script) {
    return Arguments.of(status, type, script);
  }
}
