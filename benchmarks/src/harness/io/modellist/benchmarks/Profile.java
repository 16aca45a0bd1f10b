package io.modellist.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records the sequential listing of rich models with JFR, and shows where its time goes. */
final class Profile {
  private static final Path RECORDING = Path.of("target", "profile.jfr");

  private Profile() {}

  /** Lists as often as the setup says. The recording has the warm-ups too; they do not count. */
  static String run(Setup setup) throws IOException {
    Files.deleteIfExists(RECORDING);
    Entry entry = Entry.sdk(Sections.SDK, "truefoundry", Payload.RICH);
    Section section = new Section("rich", Sections.LOOP, "plain", 0, List.of(entry));
    // The JVM would report the recording on the standard output, where the answers are read.
    List<String> jvm =
        List.of(
            "-Xms512m",
            "-Xmx512m",
            "-XX:+UseG1GC",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + RECORDING);
    setup.server().ask(entry.payload().path());
    String url = section.url(setup, entry.payload());
    Instant start = Instant.MAX;
    Instant end;
    try (Child child = Child.start(entry.command(setup, jvm, url, setup.models()))) {
      child.read();
      for (int round = -setup.warmUps(); round < setup.rounds(); round++) {
        if (round == 0) {
          start = Instant.now();
        }
        child.ask("list 0 0");
      }
      end = Instant.now();
    }
    return table(ProfileShares.of(RECORDING, start, end));
  }

  private static String table(ProfileShares shares) {
    StringBuilder table = new StringBuilder("| part | share of the samples |\n|---|---|\n");
    for (Map.Entry<String, Integer> part : shares.samples().entrySet()) {
      table.append(
          "| %s | %.0f %% |\n".formatted(part.getKey(), 100.0 * part.getValue() / shares.total()));
    }
    return table
        + """

        %,d samples of threads that executed Java code. Each belongs to the part of the first frame,
        from the top of its stack, that is of one of the parts: text that the decoder builds in
        `java.lang` counts as the decoder's. Time in the operating system is not sampled.
        """
            .formatted(shares.total());
  }
}
