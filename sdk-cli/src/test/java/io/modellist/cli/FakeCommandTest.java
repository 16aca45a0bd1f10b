package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FakeCommandTest {
  private @Nullable Serving serving;

  @AfterEach
  void stop() throws Exception {
    if (serving != null) {
      serving.stop();
    }
  }

  /** Starts a fake with 40 models as a user does. Returns a host with the exported variables. */
  private TestHost serve(Provider provider, String... options) throws Exception {
    serving = Serving.start(provider, options);
    return new TestHost(serving.exports());
  }

  @ParameterizedTest
  @EnumSource
  void theFakePrintsItsAddressAndServesUntilInterrupted(Provider provider) throws Exception {
    TestHost client = serve(provider);

    assertThat(client.run(serving.list())).isZero();
    assertThat(client.out().lines()).hasSize(40);
    assertThat(serving.url()).startsWith("http://127.0.0.1:");
    assertThat(serving.stop()).isEqualTo(130);
  }

  @Test
  void theFakeRefusesTheRequestsThatFailNames() throws Exception {
    TestHost client = serve(Provider.NARRATIVE, "--fail", "403@1", "--fail", "429@3");
    String[] list = {"list", "--provider", "narrative", "--max-attempts", "1"};

    assertThat(client.run(list)).isEqualTo(3);
    assertThat(client.err()).contains("403");
    assertThat(client.run(list)).isZero();
    assertThat(client.run(list)).isEqualTo(3);
    assertThat(client.err()).contains("429");
  }

  @Test
  void theFakeOfTrueFoundryHasAnotherPath() throws Exception {
    TestHost client = serve(Provider.TRUEFOUNDRY, "--path", "/api/svc/v1");

    assertThat(client.run("list", "--provider", "truefoundry")).isEqualTo(3);
    assertThat(serving.list()).endsWith("--path", "/api/svc/v1");
    assertThat(client.run(serving.list())).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "narrative, --path, /v1, '--path is not for narrative, only for truefoundry'",
    "truefoundry, --path, v1, --path must be a path such as /api/svc/v1",
    "truefoundry, --path, /, --path must be a path such as /api/svc/v1",
    "narrative, --fail, 200@1, 'must be a status of 400 to 599'",
    "narrative, --fail, 429, 'must be a status of 400 to 599'",
    "narrative, --fail, 429@0, 'must be a status of 400 to 599'",
  })
  void wrongValuesAreRefused(String provider, String option, String value, String reason) {
    TestHost host = new TestHost(Map.of());

    assertThat(host.run("fake", "--provider", provider, option, value)).isEqualTo(2);
    assertThat(host.err()).contains(reason);
  }

  @Test
  void anUnavailablePortIsAUsageError() throws IOException {
    try (RunningFake taken = RunningFake.start(Provider.NARRATIVE)) {
      String port = taken.fake().url().replaceFirst(".*:", "");
      TestHost host = new TestHost(Map.of());

      assertThat(host.run("fake", "--provider", "narrative", "--port", port)).isEqualTo(2);
      assertThat(host.err()).startsWith("error: ConfigurationException: ").contains(port);
    }
  }

  @Test
  void countsOutOfRangeAreRefused() {
    TestHost host = new TestHost(Map.of());

    assertThat(host.run("fake", "--provider", "narrative", "--models", "-1")).isEqualTo(2);
    assertThat(host.run("fake", "--provider", "narrative", "--port", "70000")).isEqualTo(2);
  }
}
