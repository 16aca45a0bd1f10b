package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GetCommandTest {
  @ParameterizedTest
  @EnumSource
  void aModelIsPrintedAsAnObject(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      TestHost host = service.host();

      assertThat(host.run(service.get("--format", "json", "--report", key(service)))).isZero();
      assertThat(RunningFake.json(host.out()).get("id").asText())
          .isEqualTo(service.fake().ids().get(0));
      JsonNode report = RunningFake.json(host.err());
      assertThat(report.get("requests").asInt()).isEqualTo(1);
      assertThat(report.get("items").asInt()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownModelIsARefusal(Provider provider) {
    try (RunningFake service = RunningFake.start(provider)) {
      TestHost host = service.host();

      assertThat(host.run(service.get("999999999"))).isEqualTo(3);
      assertThat(host.err()).startsWith("error: NotFoundException: ").doesNotContain("resume with");
      assertThat(host.out()).isEmpty();
    }
  }

  @Test
  void everyFormatPrintsTheModel() {
    try (RunningFake service = RunningFake.start(Provider.TRUEFOUNDRY)) {
      for (Format format : Format.values()) {
        TestHost host = service.host();

        assertThat(host.run(service.get("--format", format.toString(), key(service)))).isZero();
        assertThat(host.out()).as(format.name()).contains(key(service));
      }
    }
  }

  @Test
  void anIdMayLookLikeAFileOfArguments() {
    try (RunningFake service = RunningFake.start(Provider.TRUEFOUNDRY)) {
      assertThat(service.host().run(service.get("@no-such-file"))).isEqualTo(3);
      assertThat(service.fake().requests().get(0).path()).endsWith("@no-such-file");
    }
  }

  /** Returns the key of the first model, as {@code list} prints it. */
  private static String key(RunningFake service) {
    TestHost host = service.host();
    assertThat(host.run(service.list("--max-items", "1"))).isZero();
    service.fake().forgetRequests();
    return RunningFake.json(host.out()).get("key").asText();
  }
}
