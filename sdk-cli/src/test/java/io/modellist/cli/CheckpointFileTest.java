package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Bookmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies which files and which runs are refused. A refused file is not changed. */
class CheckpointFileTest {
  @TempDir private Path directory;

  private final RunningFake service = RunningFake.start(Provider.NARRATIVE);
  private Path file;

  @BeforeEach
  void listAPart() {
    file = directory.resolve("place");
    run(0, "--max-items", "5");
    assertThat(file).exists();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void theFileIsTextThatSaysWhatItIsOf() throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines)
        .startsWith(
            "modellist checkpoint 1",
            "listing: narrative",
            "base-url: " + service.fake().url(),
            "format: ndjson");
    assertThat(Bookmark.parse(lines.get(4).replace("bookmark: ", "")).provider())
        .isEqualTo("narrative");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                        | it is empty, and a checkpoint never is.",
        "{\"id\":\"1\"}            | it is not a checkpoint, because it does not begin with",
        "modellist checkpoint 2@x  | another version of this program wrote it.",
        "modellist checkpoint 1@   | it is damaged.",
      })
  void aForeignOrDamagedFileIsRefusedAndKept(String text, String message) throws IOException {
    refused(text.replace('@', '\n'), message);
  }

  @Test
  void aFileIsRefusedWhereverItIsCutOrChanged() throws IOException {
    String text = Files.readString(file);
    for (int length = 0; length < text.length(); length += 7) {
      refused(text.substring(0, length), "checkpoint " + file + ": ");
    }
    refused(text.substring(0, text.length() - 1), "it is damaged.");
    refused(text.replace("ml2.A", "ml2.B"), "its bookmark is damaged");
    refused(text + text, "it is damaged.");
  }

  @Test
  void aFileOfAnotherListingIsRefusedAndBothAreNamed() throws IOException {
    String text = Files.readString(file);
    String url = service.fake().url();

    assertThat(refused(text.replace(url, "https://a.example"), "it is of another run"))
        .contains("(listing: narrative, base-url: https://a.example, format: ndjson)")
        .contains("not of this one (listing: narrative, base-url: " + url + ", format: ndjson)")
        .contains("Give another file, or delete this one to list from the start.");
    refused(text.replace("ndjson", "csv"), "it is of another run");
    refused(text.replace("narrative", "openwebui"), "it is of another run");
    Files.writeString(file, text);
    assertThat(run(2, "--page-size", "7").err()).contains("is from another query");
    assertThat(file).hasContent(text);
  }

  @Test
  void theSameBaseUrlMayBeWrittenInAnotherWay() {
    String url = service.fake().url().replace("http:", "HTTP:") + "/";

    assertThat(RunningFake.ids(run(0, "--base-url", url).out())).hasSize(200);
  }

  @Test
  void theDefaultBaseUrlIsStoredToo() throws IOException {
    Files.writeString(
        file, Files.readString(file).replace(service.fake().url(), "http://127.0.0.1:1"));
    TestHost host = new TestHost(Map.of("NARRATIVE_API_KEY", "fake-key"));

    assertThat(host.run("list", "--provider", "narrative", "--checkpoint", file.toString()))
        .isEqualTo(2);
    assertThat(host.err()).contains("base-url: https://api.narrative.io,");
  }

  @Test
  void aFileWithoutAPlaceForItIsRefusedBeforeAnythingIsPrinted() throws IOException {
    Path missing = directory.resolve("missing").resolve("place");
    for (Path unusable : List.of(directory, missing, Path.of("/dev/null"))) {
      TestHost host = service.host();
      int before = service.fake().requestCount();

      assertThat(host.run(service.list("--format", "csv", "--checkpoint", unusable.toString())))
          .isEqualTo(2);
      assertThat(host.err())
          .startsWith("error: ConfigurationException: checkpoint " + unusable + ": it ")
          .doesNotContain("resume");
      assertThat(host.out()).isEmpty();
      assertThat(service.fake().requestCount()).isEqualTo(before);
    }
  }

  @Test
  void aSymbolicLinkStaysOne() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);
    TestHost host = service.host();

    host.run(service.list("--checkpoint", link.toString(), "--max-items", "3"));
    assertThat(RunningFake.ids(host.out())).isEqualTo(service.fake().ids().subList(5, 8));
    assertThat(RunningFake.ids(run(0).out())).hasSize(197);
    assertThat(link).isSymbolicLink();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format table",
        "--format json",
        "--from ml2.x",
        "--consistency complete",
      })
  void optionsThatExcludeACheckpointAreRefused(String options) {
    assertThat(run(2, options.split(" ")).err())
        .startsWith("error: --checkpoint ")
        .contains(options.split(" ")[0]);
  }

  @Test
  void theTableOfATerminalIsRefusedWithTheOptionToGive() {
    TestHost host = service.host();
    Host terminal =
        new Host(
            host.host().out(),
            host.host().err(),
            host.host().environment(),
            true,
            Host.DEFAULT_COLUMNS,
            host.interruption(),
            "modellist");

    assertThat(Main.run(terminal, service.list("--checkpoint", file.toString()))).isEqualTo(2);
    assertThat(host.err())
        .contains("--checkpoint needs --format ndjson or --format csv, but the format is table");
  }

  @Test
  void anInterruptedThreadCanStillStoreThePlace() throws IOException {
    String text = Files.readString(file);
    Bookmark bookmark = Bookmark.parse(text.lines().toList().get(4).replace("bookmark: ", ""));
    Files.delete(file);
    Thread.currentThread().interrupt();
    try {
      Checkpoint.open(
              file, CheckpointText.of(Provider.NARRATIVE, service.fake().url(), Format.NDJSON))
          .after(model -> {}, () -> bookmark)
          .begin();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file).hasContent(text);
  }

  /** Runs with a file of this text. */
  private String refused(String text, String message) throws IOException {
    Files.writeString(file, text);
    TestHost host = run(2);
    assertThat(host.err())
        .startsWith("error: ConfigurationException: checkpoint ")
        .contains(message)
        .hasLineCount(1);
    assertThat(host.out()).isEmpty();
    assertThat(file).hasContent(text);
    assertThat(directory).isDirectoryNotContaining(path -> !path.equals(file));
    return host.err();
  }

  private TestHost run(int status, String... options) {
    List<String> all = new ArrayList<>(List.of("--checkpoint", file.toString()));
    all.addAll(List.of(options));
    TestHost host = service.host();
    assertThat(host.run(service.list(all.toArray(String[]::new)))).as(host.err()).isEqualTo(status);
    return host;
  }
}
