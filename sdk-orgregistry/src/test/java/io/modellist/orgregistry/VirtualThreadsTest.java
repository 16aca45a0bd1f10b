package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Listings on virtual threads. They run in a separate JVM, because the JDK of the tests may not
 * have virtual threads.
 */
class VirtualThreadsTest {
  private static final Path SCRIPT = Path.of("..", "scripts", "virtual-threads");

  @Test
  void fiveHundredVirtualThreadsListAtOnceAndNoneIsPinned() throws Exception {
    assumeThat(Path.of("/bin/sh")).exists();
    ProcessBuilder start = new ProcessBuilder("/bin/sh", SCRIPT.toString());
    start.environment().put("MODELLIST_CLASS_PATH", System.getProperty("java.class.path"));
    Process process = start.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      System.out.print(out);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(out).isZero();
      assumeThat(out).doesNotContain("skipped");
      assertThat(out).startsWith("virtual threads: ok: ");
    } finally {
      process.destroyForcibly();
    }
  }
}
