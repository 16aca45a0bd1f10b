package io.modellist.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A command line that runs in this process with captured streams. */
final class TestHost {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Interruption interruption = new Interruption();
  private final Host host;

  TestHost(Map<String, String> environment) {
    this(null, environment);
  }

  TestHost(OutputStream stdout, Map<String, String> environment) {
    PrintStream stderr = new PrintStream(err, true, StandardCharsets.UTF_8);
    host =
        new Host(
            new Stdout(stdout == null ? out : stdout),
            new Stderr(stderr, false),
            environment,
            false,
            Host.DEFAULT_COLUMNS,
            interruption);
  }

  Host host() {
    return host;
  }

  Interruption interruption() {
    return interruption;
  }

  int run(String... args) {
    return Main.run(host, args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
