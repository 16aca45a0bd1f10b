package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program at random places. {@code scripts/kill-checkpoint} repeats that more often. */
class CheckpointKillTest {
  private static final int KILLS = 4;

  @Test
  void afterEachKillAtMostOneModelIsRepeatedAndNoneIsMissing(@TempDir Path directory)
      throws Exception {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service.fake().withModels(2_000);
      String file = directory.resolve("place").toString();
      String[] list = service.list("--checkpoint", file, "--page-size", "20");
      List<String> ids = new ArrayList<>();
      for (int kill = 1; kill <= KILLS; kill++) {
        String text = killedAfter(9_999 * kill, service.process(List.of(), list).start());
        // A line that was not complete is not counted. The next run repeats it.
        ids.addAll(RunningFake.ids(text.substring(0, text.lastIndexOf('\n') + 1)));
      }
      TestHost last = service.host();
      assertThat(last.run(list)).isZero();
      ids.addAll(RunningFake.ids(last.out()));

      assertThat(withoutRepeatsInARow(ids)).isEqualTo(service.fake().ids());
      assertThat(ids.size() - service.fake().ids().size()).isBetween(0, KILLS);
      assertThat(directory).isEmptyDirectory();
    }
  }

  /** Kills a process after this number of bytes of output, and returns all of its output. */
  private static String killedAfter(int bytes, Process process) throws Exception {
    try (InputStream out = process.getInputStream()) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.write(out.readNBytes(bytes));
      // The method of Process would also discard what the process has written.
      assertThat(process.toHandle().destroyForcibly()).isTrue();
      out.transferTo(all);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(128 + 9);
      return all.toString(StandardCharsets.UTF_8);
    }
  }

  private static List<String> withoutRepeatsInARow(List<String> ids) {
    List<String> different = new ArrayList<>();
    for (String id : ids) {
      if (different.isEmpty() || !different.get(different.size() - 1).equals(id)) {
        different.add(id);
      }
    }
    return different;
  }
}
