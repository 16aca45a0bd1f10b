package io.modellist.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A fake of a service that runs in a process of its own: {@code ./modellist fake}. */
final class FakeProcess implements AutoCloseable {
  private static final String KEY = "_API_KEY=";

  private final Process process;
  private final String url;
  private final String key;

  private FakeProcess(Process process) throws IOException {
    this.process = process;
    // Not closed: the fake may still write.
    BufferedReader lines = process.inputReader();
    url = String.valueOf(lines.readLine());
    if (!url.startsWith("http://127.0.0.1:")) {
      throw new IllegalStateException("./modellist fake did not start");
    }
    String line = url;
    while (!line.contains(KEY)) {
      line = String.valueOf(lines.readLine());
    }
    key = line.substring(line.indexOf(KEY) + KEY.length());
  }

  /** Starts a fake with these options of the command. */
  static FakeProcess start(String provider, List<String> options) {
    List<String> command = new ArrayList<>(List.of("../modellist", "fake", "--provider", provider));
    command.addAll(options);
    try {
      return new FakeProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return url;
  }

  String key() {
    return key;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
