package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.Fault;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that is not closed does not keep its JVM alive. */
class UnclosedClientTest {
  private final FakeOrgRegistry fake = FakeOrgRegistry.start().withModels(60);

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void theJvmExitsAfterACompleteListing() throws Exception {
    assertExitsAfter(60, 0);
  }

  @Test
  void theJvmExitsInTheMiddleOfAListing() throws Exception {
    assertExitsAfter(1, 0);
  }

  @Test
  void theJvmExitsWhileAPageIsReadAhead() throws Exception {
    // The service may see the request for page 3 before the one for page 2.
    fake.withModels(1000).onNext(r -> r.parameter("page").equals(Optional.of("3")), Fault.stall());
    assertExitsAfter(fake.defaultPageSize() + 1, 1);
  }

  private void assertExitsAfter(int models, int ahead) throws Exception {
    ProcessBuilder start =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            UnclosedClient.class.getName(),
            fake.url(),
            Integer.toString(models),
            Integer.toString(ahead));
    start.environment().put("DREADNODE_API_KEY", fake.key());
    start.environment().put("DREADNODE_ORGANIZATION", "acme");
    Process process = start.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("read " + models);
      long mainEnded = System.nanoTime();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      Duration took = Duration.ofNanos(System.nanoTime() - mainEnded);
      System.out.printf(
          "unclosed client: a JVM that read %d models, with %d pages of read-ahead, exited %d ms"
              + " after its main method%n",
          models, ahead, took.toMillis());
      assertThat(took).isLessThan(Duration.ofSeconds(2));
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
