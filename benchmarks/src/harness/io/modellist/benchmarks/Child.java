package io.modellist.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process that answers each line with a line. Closing it ends the process. */
final class Child implements AutoCloseable {
  private final Process process;
  private final PrintWriter in;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    this.in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.US_ASCII);
    this.out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
  }

  static Child start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    return new Child(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  String read() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("a process ended without an answer: " + process.info());
    }
    return line;
  }

  String ask(String line) throws IOException {
    in.println(line);
    return read();
  }

  @Override
  public void close() {
    in.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
