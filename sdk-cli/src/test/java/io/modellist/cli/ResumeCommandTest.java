package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.testing.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeCommandTest {
  private final RunningFake service = RunningFake.start(Provider.NARRATIVE);

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void theCommandPrintsTheRestOfTheListing() throws Exception {
    TestHost first = failed("--page-size", "50", "--report");

    TestHost second = service.host();
    assertThat(second.run(asAShellReadsIt(command(first)))).isZero();
    List<String> union = new ArrayList<>(RunningFake.ids(first.out()));
    union.addAll(RunningFake.ids(second.out()));
    assertThat(union).isEqualTo(service.fake().ids());
  }

  @Test
  void allOptionsAreKeptAndWhatAShellWouldChangeIsQuoted() throws Exception {
    TestHost host = failed("--filter=x=it's $HOME; *", "--filter", "-y=1", "--max-attempts=1");

    assertThat(command(host))
        .startsWith(
            "modellist list --provider narrative --filter 'x=it'\\''s $HOME; *' --filter -y=1"
                + " --max-attempts 1 --from ml2.");
    assertThat(asAShellReadsIt(command(host)))
        .containsSequence("--filter", "x=it's $HOME; *", "--filter", "-y=1");
  }

  @Test
  void anEarlierBookmarkIsReplaced() {
    String bookmark = words(failed())[5];
    service.fake().onEveryRequest(Fault.status(503));
    TestHost second = service.host();
    second.run(service.list("--max-attempts=1", "--from=" + bookmark));

    assertThat(second.err()).containsOnlyOnce("\nmodellist list").contains(" --from " + bookmark);
    assertThat(words(second)).filteredOn(word -> word.startsWith("--from")).hasSize(1);
  }

  @Test
  void rowsOfCsvGoOnWithoutAnotherHeader() throws Exception {
    TestHost first = failed("--format", "csv");
    TestHost second = service.host();
    assertThat(second.run(asAShellReadsIt(command(first)))).isZero();

    TestHost whole = service.host();
    whole.run(service.list("--format", "csv"));
    assertThat(first.out() + second.out()).isEqualTo(whole.out());

    TestHost third = failed("--format", "csv", "--no-header");
    assertThat(third.out()).doesNotContain("createdAt");
    assertThat(words(third)).containsOnlyOnce("--no-header");
  }

  @Test
  void aKeyAndTheUserOfAUrlAreNotShown() {
    service.fake().key("sk-canary-4711");
    TestHost host = failed("--filter", "a=sk-canary-4711", "--filter", "b=http://u:hunter2@h/");

    assertThat(command(host))
        .contains("--filter 'a=***' --filter 'b=http://***@h/'")
        .doesNotContain("sk-canary-4711")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"./modellist", "/opt/my tools/modellist"})
  void theCommandBeginsWithTheNameThatTheUserTyped(String name) {
    service.fake().onRequest(2, Fault.status(422));
    TestHost host = service.host().calledAs(name);

    assertThat(host.run(service.list())).isEqualTo(3);
    assertThat(host.err())
        .contains(
            "\n"
                + (name.contains(" ") ? "'" + name + "'" : name)
                + " list --provider narrative --from ml2.");
  }

  @Test
  void usageErrorsAndHelpShowTheNameThatTheUserTyped() {
    TestHost host = service.host().calledAs("./modellist");

    host.run("lst");
    host.run("list", "--help");
    assertThat(host.err()).endsWith("\ntry: ./modellist --help\n");
    assertThat(host.out()).startsWith("Usage: ./modellist list ");
  }

  @Test
  void getHasNoHeaderEitherIfSoWished() {
    TestHost host = service.host();
    String id = service.fake().ids().get(0);

    assertThat(host.run(service.get("--format", "csv", "--no-header", id))).isZero();
    assertThat(host.out()).startsWith(id + ",");
  }

  private TestHost failed(String... options) {
    service.fake().onRequest(service.fake().requestCount() + 2, Fault.status(422));
    TestHost host = service.host(null, Map.of());
    assertThat(host.run(service.list(options))).isEqualTo(3);
    return host;
  }

  private static String command(TestHost host) {
    return host.err().lines().filter(line -> line.startsWith("modellist ")).findFirst().get();
  }

  private static String[] words(TestHost host) {
    return command(host).split(" ");
  }

  /** Returns the arguments that a shell would pass to the program. */
  private static String[] asAShellReadsIt(String command) throws IOException {
    Process shell =
        new ProcessBuilder("sh", "-c", command.replaceFirst("modellist", "printf '%s\\\\n'"))
            .start();
    String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return words.split("\n");
  }
}
