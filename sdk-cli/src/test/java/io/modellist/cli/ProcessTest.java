package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.modellist.testing.Fault;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that need a separate process: pipes, signals, devices, and memory. */
class ProcessTest {
  private final RunningFake service = RunningFake.start(Provider.NARRATIVE);

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aReaderThatClosesThePipeEndsTheProgramQuietly() throws Exception {
    service.fake().withModels(3_000);
    Process process = service.process(List.of(), service.list()).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("{\"id\":");
    }

    assertThat(status(process)).isZero();
    assertThat(err(process)).isEmpty();
  }

  @Test
  void aFullDeviceIsAFailure() throws Exception {
    File full = new File("/dev/full");
    assumeThat(full).exists();
    Process process = service.process(List.of(), service.list()).redirectOutput(full).start();

    assertThat(status(process)).isEqualTo(1);
    assertThat(err(process)).startsWith("error: StdoutException: ");
  }

  @Test
  void anInterruptOnASilentServiceEndsWith130() throws Exception {
    assumeThat(interruptsAreIgnored()).isFalse();
    signalOnASilentServiceEndsWith("INT", 130);
  }

  @Test
  void aTerminationOnASilentServiceEndsWith143() throws Exception {
    signalOnASilentServiceEndsWith("TERM", 143);
  }

  /** Sends a signal after the first page. The models are kept, and the place is printed. */
  private void signalOnASilentServiceEndsWith(String signal, int exitStatus) throws Exception {
    service.fake().onRequest(2, Fault.stall());
    Process process = service.process(List.of(), service.list("--format", "json")).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      // The bracket and the first page without its last line, which ends when the next one starts.
      for (int i = 0; i < 1 + 99; i++) {
        lines.add(out.readLine());
      }
      long start = System.nanoTime();
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      out.lines().forEach(lines::add);
      assertThat(status(process)).isEqualTo(exitStatus);
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(4));
    }

    assertThat(lines.get(lines.size() - 1)).startsWith("{\"id\":").endsWith("}");
    assertThat(RunningFake.json(String.join("\n", lines) + "]").size()).isEqualTo(100);
    assertThat(err(process))
        .startsWith("error: CancelledException: ")
        .contains("\nresume with: --from ");
  }

  @Test
  void outputIsUtf8WhateverTheLocale() throws Exception {
    ProcessBuilder start = service.process(List.of("-Dfile.encoding=US-ASCII"), service.list());
    start.environment().put("LC_ALL", "C");
    Process process = start.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(status(process)).isZero();
    assertThat(out).contains("Modèle №1");
  }

  @Test
  void memoryDoesNotGrowWithTheList() throws Exception {
    service.fake().withModels(20_000);
    Process process =
        service
            .process(List.of("-Xmx24m"), service.list("--page-size", "200", "--format", "csv"))
            .start();
    long bytes = process.getInputStream().transferTo(OutputStream.nullOutputStream());

    assertThat(status(process)).as(err(process)).isZero();
    // More than the heap could hold if the program kept all models.
    assertThat(bytes).isGreaterThan(3_000_000);
  }

  private static int status(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static String err(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /**
   * Returns whether this process ignores SIGINT. A shell starts its background jobs that way, their
   * child processes inherit it, and Java then ignores the signal too.
   */
  private static boolean interruptsAreIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }
}
