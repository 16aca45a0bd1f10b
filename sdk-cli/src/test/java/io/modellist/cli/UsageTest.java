package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  private static final Map<String, String> KEY =
      Map.of("OPENWEBUI_API_KEY", "sk-canary", "OPENWEBUI_BASE_URL", "http://localhost:1");

  private final TestHost host = new TestHost(KEY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lst",
        "list",
        "list --provider nobody",
        "list --provider openwebui --format xml",
        "list --provider openwebui --page-size ten",
        "list --provider openwebui --deadline 5",
        "list --provider openwebui --deadline 0s",
        "list --provider openwebui --call-timeout -1s",
        "list --provider openwebui --attempt-timeout 999999999h",
        "list --provider openwebui --consistency complete --max-items 3",
        "list --provider openwebui --read-ahead 33",
        "list --provider openwebui --read-ahead -1",
        "list --provider openwebui --filter tag",
        "list --provider openwebui --filter =x",
        "list --provider openwebui --org acme",
        "list --provider truefoundry --auth api-key",
        "list --provider narrative --path /x",
        "list --provider openwebui --max-items 1 --max-items 2",
        "list --provider openwebui --no-header",
        "list --provider openwebui --format json --no-header",
        "get --provider openwebui --no-header x",
        "get --provider openwebui",
        "get --provider openwebui a b",
        "fake",
      })
  void usageErrorsExitWith2AndOneErrorLine(String line) {
    assertThat(host.run(line.split(" "))).isEqualTo(2);

    assertThat(host.err().lines().filter(l -> l.startsWith("error: "))).hasSize(1);
    assertThat(host.err()).doesNotContain("\tat ").doesNotContain("    at ");
    assertThat(host.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--api-key,sk-typed", "--key=sk-typed,x", "sk-typed,sk-typed"})
  void aKeyTypedAsAnOptionIsNotShown(String first, String second) {
    assertThat(host.run("list", "--provider", "openwebui", first, second)).isEqualTo(2);

    assertThat(host.err()).doesNotContain("sk-typed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list --provider openwebui --page-size sk-canary",
        "list --provider openwebui --deadline sk-canary",
        "list --provider openwebui --filter sk-canary --debug",
        "list --provider openwebui --from sk-canary --debug",
        "list --provider openwebui --base-url sk-canary --debug",
        "get --provider narrative --base-url http://localhost:1 --debug sk-canary",
      })
  void aKeyOfTheEnvironmentIsNotShownWhereAnArgumentIsQuoted(String line) {
    TestHost both =
        new TestHost(Map.of("OPENWEBUI_API_KEY", "sk-canary", "NARRATIVE_API_KEY", "sk-canary"));

    assertThat(both.run(line.split(" "))).isEqualTo(2);
    assertThat(both.err()).startsWith("error: ").doesNotContain("sk-canary");
  }

  @Test
  void theReportIsTheLastLineOfAUsageErrorToo() {
    host.run("list", "--provider", "openwebui", "--nonsense", "--report");

    List<String> lines = host.err().lines().toList();
    assertThat(lines.get(lines.size() - 1)).startsWith("{\"requests\":0,").endsWith("}");
  }

  @ParameterizedTest
  @CsvSource({
    "500ms,PT0.5S",
    "2s,PT2S",
    "1m,PT1M",
    "1h,PT1H",
  })
  void timesAreConverted(String text, String duration) {
    assertThat(new DurationConverter().convert(text)).hasToString(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "list", "get", "fake"})
  void everyCommandExplainsItself(String command) {
    assertThat(host.run(command, "--help")).isZero();

    assertThat(host.out()).startsWith("Usage: modellist " + command);
    assertThat(host.err()).isEmpty();
  }

  @Test
  void theHelpOfGetExplainsTheKey() {
    assertThat(host.run("get", "--help")).isZero();

    assertThat(host.out()).contains(" KEY", "as \"list\" prints it");
  }

  @Test
  void helpNamesTheExitStatusAndTheVariables() {
    assertThat(host.run("--help")).isZero();

    assertThat(host.out()).contains("130", "143", "NARRATIVE_API_KEY", "list", "demo");
  }

  @Test
  void helpThatCannotBeWrittenIsAFailure() {
    TestHost full = new TestHost(BrokenStream.full(0), KEY);

    assertThat(full.run("--help")).isEqualTo(1);
    assertThat(full.err()).startsWith("error: StdoutException: ");
  }
}
