package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.testing.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckpointTest {
  @TempDir private Path directory;

  private final RunningFake service = RunningFake.start(Provider.NARRATIVE);

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @EnumSource
  void aFailedRunGoesOnAndTheLastRunDeletesTheFile(Provider provider) {
    try (RunningFake fake = RunningFake.start(provider)) {
      fake.fake().onRequest(2, Fault.status(422));
      TestHost first = fake.host();
      assertThat(first.run(fake.list("--checkpoint", file()))).isEqualTo(3);
      assertThat(Path.of(file())).exists();

      TestHost second = fake.host();
      assertThat(second.run(fake.list("--checkpoint", file()))).isZero();

      assertThat(RunningFake.ids(first.out() + second.out())).isEqualTo(fake.fake().ids());
      assertThat(first.out()).hasLineCount(fake.fake().defaultPageSize());
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void theFileIsCurrentWhenTheNextModelIsWritten() throws IOException {
    List<String> places = new ArrayList<>();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("bytes come in arrays");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            places.add(Files.readString(Path.of(file())));
          }
        };

    assertThat(service.host(out).run(list("--max-items", "150"))).isZero();

    assertThat(places).hasSize(150).doesNotHaveDuplicates();
    for (int written : List.of(0, 1, 99, 100, 149)) {
      Files.writeString(Path.of(file()), places.get(written));
      TestHost next = service.host();
      assertThat(next.run(list("--max-items", "1"))).isZero();
      assertThat(RunningFake.ids(next.out())).containsExactly(service.fake().ids().get(written));
    }
  }

  @Test
  void maxItemsKeepsTheFileUntilTheListHasEnded() {
    String all = "";
    int runs = 0;
    do {
      TestHost host = service.host();
      assertThat(host.run(list("--max-items", "41"))).isZero();
      all += host.out();
      runs++;
    } while (Files.exists(Path.of(file())));

    assertThat(RunningFake.ids(all)).isEqualTo(service.fake().ids());
    // 205 models are 5 times 41, so the fifth run cannot know that no model follows.
    assertThat(runs).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(names = {"NDJSON", "CSV"})
  void aStoppedReaderAndAFullDiskCountOnlyWhatWasWritten(Format format) {
    for (String reader : List.of("stopped", "full")) {
      boolean stopped = reader.equals("stopped");
      BrokenStream out = stopped ? BrokenStream.closedByReader(20_000) : BrokenStream.full(20_000);
      String[] list = list("--format", format.toString());
      TestHost first = service.host(out);
      assertThat(first.run(list)).isEqualTo(stopped ? 0 : 1);
      TestHost second = service.host();
      assertThat(second.run(list)).isZero();

      TestHost whole = service.host();
      whole.run(service.list("--format", format.toString()));
      assertThat(whole.out()).endsWith(second.out());
      // The accepted bytes hold all models except those of the second run, and possibly a part
      // of its first model.
      int before = whole.out().length() - second.out().length();
      assertThat(before).isBetween(19_000, 20_000);
    }
  }

  @Test
  void csvHasOneHeaderOverAllRuns() {
    service.fake().onRequest(1, Fault.status(422)).onRequest(4, Fault.status(422));
    String all = "";
    for (int status : List.of(3, 3, 0)) {
      TestHost host = service.host();
      assertThat(host.run(list("--format", "csv"))).isEqualTo(status);
      all += host.out();
    }

    TestHost whole = service.host();
    whole.run(service.list("--format", "csv"));
    assertThat(all).isEqualTo(whole.out());
  }

  @Test
  void anEntryThatCannotBeDeliveredIsPassed() {
    Map<String, Object> bad = new HashMap<>(service.fake().sampleModel());
    bad.put("id", null);
    bad.put("created_at", "2000-01-01T00:00:00Z");
    service.fake().add(bad);
    TestHost first = service.host();
    assertThat(first.run(list())).isEqualTo(4);
    TestHost second = service.host();
    assertThat(second.run(list())).isZero();

    assertThat(first.out()).isEmpty();
    assertThat(RunningFake.ids(second.out())).hasSize(205);
  }

  @Test
  void anInterruptLeavesTheFileAndNamesTheSameCommand() {
    TestHost first = service.host();
    service.fake().beforeRequest(2, fake -> first.interruption().request());
    assertThat(first.run(list("--report"))).isEqualTo(130);
    assertThat(first.err().lines().toList())
        .element(1)
        .isEqualTo("resume with the same command: " + file() + " holds the place");
    assertThat(first.err().lines().toList())
        .element(2)
        .isEqualTo("modellist list --provider narrative --checkpoint " + file() + " --report");

    TestHost second = service.host();
    assertThat(second.run(list())).isZero();
    assertThat(RunningFake.ids(first.out() + second.out())).isEqualTo(service.fake().ids());
  }

  @Test
  void aFileThatCannotBeReplacedAnyMoreEndsTheRun() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("folder"));
    String file = folder.resolve("place").toString();
    service
        .fake()
        .beforeRequest(
            2,
            fake -> {
              assertThat(folder.resolve("place").toFile().delete()).isTrue();
              assertThat(folder.toFile().delete()).isTrue();
            });
    TestHost host = service.host();

    assertThat(host.run(service.list("--checkpoint", file))).isEqualTo(1);
    assertThat(host.err()).startsWith("error: IOException: checkpoint " + file + " cannot be");
    assertThat(host.out()).hasLineCount(101);
  }

  private String[] list(String... options) {
    List<String> all = new ArrayList<>(List.of("--checkpoint", file()));
    all.addAll(List.of(options));
    return service.list(all.toArray(String[]::new));
  }

  private String file() {
    return directory.resolve("place").toString();
  }
}
