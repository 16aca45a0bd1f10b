package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FakeCommandTest {
  @ParameterizedTest
  @EnumSource
  void theFakePrintsItsAddressAndServesUntilInterrupted(Provider provider) throws Exception {
    PipedOutputStream stdout = new PipedOutputStream();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(stdout), StandardCharsets.UTF_8));
    TestHost server = new TestHost(stdout, Map.of());
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(
            () -> server.run("fake", "--provider", provider.toString(), "--models", "40"));
    String url = lines.readLine();

    TestHost client = new TestHost(exports(lines));
    assertThat(client.run("list", "--provider", provider.toString())).isZero();
    assertThat(client.out().lines()).hasSize(40);
    assertThat(url).startsWith("http://127.0.0.1:");

    server.interruption().request();
    assertThat(status.get(10, TimeUnit.SECONDS)).isEqualTo(130);
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

  private static Map<String, String> exports(BufferedReader lines) throws IOException {
    Map<String, String> variables = new HashMap<>();
    String line = lines.readLine();
    while (line.startsWith("export ")) {
      String[] variable = line.substring("export ".length()).split("=", 2);
      variables.put(variable[0], variable[1]);
      line = lines.readLine();
    }
    return variables;
  }
}
