package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that the messages of usage errors name the argument and no Java class. */
class UsageMessagesTest {
  private final TestHost host =
      new TestHost(
          Map.of("NARRATIVE_API_KEY", "sk-canary", "NARRATIVE_BASE_URL", "http://localhost:1"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lst | unknown command \"lst\"; did you mean list?",
        "hlep | unknown command \"hlep\"; the commands are demo, list, get, fake and help",
        "--foo | unknown option --foo",
        "-x list | unknown option -x",
        "help lst | unknown command \"lst\"; did you mean list?",
        "list | --provider is required: narrative, openwebui, truefoundry or orgregistry",
        "list narrative | unexpected argument \"narrative\"; did you mean --provider narrative?",
        "list -provider narrative | unknown option -provider; did you mean --provider?",
        "list --provider | --provider needs a value: narrative, openwebui, truefoundry or"
            + " orgregistry",
        "list --provider= | --provider must be narrative, openwebui, truefoundry or orgregistry,"
            + " but is \"\"",
        "list --provider acme | --provider must be narrative, openwebui, truefoundry or"
            + " orgregistry, but is \"acme\"",
        "fake | --provider is required: narrative, openwebui, truefoundry or orgregistry",
        "get --provider narrative | KEY is required",
        "get --provider narrative 1 2 | unexpected argument 5, which is not shown because it may"
            + " be a key",
      })
  void theCommandOrArgumentIsNamed(String line, String message) {
    assertThat(host.run(line.split(" "))).isEqualTo(2);

    assertThat(host.err().lines().findFirst()).contains("error: " + message);
    assertThat(host.err().lines().skip(1)).singleElement().asString().startsWith("try: modellist ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--format foo | --format must be table, json, ndjson or csv, but is \"foo\"",
        "--format | --format needs a value: table, json, ndjson or csv",
        "--auth foo | --auth must be bearer or api-key, but is \"foo\"",
        "--consistency foo | --consistency must be as-served, distinct or complete, but is \"foo\"",
        "--page-size x | --page-size must be a whole number, but is \"x\"",
        "--page-size 1.5 | --page-size must be a whole number, but is \"1.5\"",
        "--page-size 99999999999 | --page-size is out of range: \"99999999999\"",
        "--max-items x | --max-items must be a whole number, but is \"x\"",
        "--max-items 99999999999999999999 | --max-items is out of range:"
            + " \"99999999999999999999\"",
        "--page-size | --page-size needs a value: N",
        "--read-ahead --report | --read-ahead needs a value: N",
        "--filter | --filter needs a value: KEY=VALUE",
        "--filter status | --filter must be KEY=VALUE with a name before the \"=\", but is"
            + " \"status\"",
        "--filter =x | --filter must be KEY=VALUE with a name before the \"=\", but is \"=x\"",
        "--deadline 5x | --deadline must be a time such as 500ms, 2s, 1m or 1h, but is \"5x\"",
        "--deadline 0s | --deadline must be more than zero and at most 8760h, but is \"0s\"",
        "--call-timeout 5 | --call-timeout must be a time such as 500ms, 2s, 1m or 1h, but is"
            + " \"5\"",
        "--report=yes | --report takes no value",
        "--max-items 1 --max-items 2 | --max-items must be given only once",
        "--pagesize 3 | unknown option --pagesize; did you mean --path or --page-size?",
        "--api-key abc | unknown option --api-key; a key is read from the environment only,"
            + " from NARRATIVE_API_KEY, OPENWEBUI_API_KEY, TFY_API_KEY or DREADNODE_API_KEY",
        "--org acme | --org is not for narrative, only for orgregistry",
        "--path /x | --path is not for narrative, only for openwebui and truefoundry",
        "--auth api-key | --auth api-key is not for narrative, only for openwebui and orgregistry",
        "--max-passes 3 | --max-passes needs --consistency complete, because other listings walk"
            + " the list once",
        "--consistency complete --from x | --from cannot be used with --consistency complete, which"
            + " always lists everything from the start",
        "--consistency complete --max-items 3 | --max-items cannot be used with --consistency"
            + " complete, which always lists everything from the start",
        "--format csv --checkpoint x --from y | --checkpoint cannot be used with --from: the file"
            + " holds the place to start from",
        "--consistency complete --checkpoint x | --checkpoint cannot be used with --consistency"
            + " complete, which always lists everything from the start",
        "--no-header | --no-header is for --format csv, but the format is ndjson",
      })
  void theOptionOfListIsNamed(String options, String message) {
    assertThat(host.run(("list --provider narrative " + options).split(" "))).isEqualTo(2);

    assertThat(host.err().lines().findFirst()).contains("error: " + message);
    assertThat(host.err()).doesNotContain("Exception").contains("\ntry: modellist list --help");
  }

  @Test
  void openWebUiHasNoPageSize() {
    assertThat(host.run("list", "--provider", "openwebui", "--page-size", "10")).isEqualTo(2);

    assertThat(host.err())
        .startsWith("error: --page-size is not for openwebui, whose pages always have 30 models\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--port 70000,--port must be 0 to 65535; is 70000",
    "--port x,--port must be a whole number; is \"x\"",
    "--models -1,--models must be 0 to 1000000; is -1",
  })
  void theOptionOfFakeIsNamed(String options, String message) {
    assertThat(host.run(("fake --provider narrative " + options).split(" "))).isEqualTo(2);

    assertThat(host.err()).startsWith("error: " + message.replace("; is", ", but is") + "\n");
  }

  @Test
  void withoutACommandTheCommandsAreNamed() {
    assertThat(host.run()).isEqualTo(2);

    assertThat(host.err())
        .isEqualToIgnoringNewLines(
            "error: a command is required; the commands are demo, list, get, fake and help"
                + "try: modellist --help");
  }

  @Test
  void aBookmarkThatCannotBeReadIsNamedByItsOption() {
    assertThat(host.run("list", "--provider", "narrative", "--from", "x")).isEqualTo(2);

    assertThat(host.err()).startsWith("error: ConfigurationException: --from: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "list", "get", "fake", "demo"})
  void helpIsACommandToo(String command) {
    assertThat(host.run(("help " + command).strip().split(" "))).isZero();

    TestHost option = new TestHost(Map.of());
    option.run((command + " --help").strip().split(" "));
    assertThat(host.out()).isEqualTo(option.out()).startsWith("Usage: modellist");
    assertThat(host.err()).isEmpty();
  }
}
