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
    this(stdout, environment, false, "modellist");
  }

  private TestHost(
      OutputStream stdout, Map<String, String> environment, boolean errIsTerminal, String command) {
    PrintStream stderr = new PrintStream(err, true, StandardCharsets.UTF_8);
    host =
        new Host(
            new Stdout(stdout == null ? out : stdout),
            new Stderr(stderr, errIsTerminal),
            environment,
            false,
            Host.DEFAULT_COLUMNS,
            interruption,
            command);
  }

  /** Returns a host whose standard error is a terminal, so that it shows progress. */
  TestHost onTerminal() {
    return new TestHost(null, host.environment(), true, host.command());
  }

  /** Returns a host whose user called the program under this name. */
  TestHost calledAs(String command) {
    return new TestHost(null, host.environment(), false, command);
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
