package io.modellist.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a run: its streams, its environment, and its interruption. Tests substitute
 * their own.
 *
 * @param out standard output; bytes, text always in UTF-8
 * @param err standard error
 * @param environment the environment variables
 * @param outIsTerminal whether standard output is a terminal
 * @param columns the width of a table in characters
 * @param interruption the user's request to stop the run
 * @param command the name under which the user called the program, as in {@code ./modellist}
 */
record Host(
    Stdout out,
    Stderr err,
    Map<String, String> environment,
    boolean outIsTerminal,
    int columns,
    Interruption interruption,
    String command) {

  static final int DEFAULT_COLUMNS = 100;

  /** Returns the surroundings of this process. */
  static Host ofThisProcess() {
    boolean outIsTerminal = isTerminal("stdout");
    Map<String, String> environment = System.getenv();
    return new Host(
        Stdout.ofThisProcess(),
        new Stderr(
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            // When both streams share one terminal, progress would mix with the models.
            isTerminal("stderr") && !outIsTerminal),
        environment,
        outIsTerminal,
        columns(environment.get("COLUMNS")),
        new Interruption(),
        // The launcher script passes the name under which it was called.
        System.getProperty("modellist.command", "modellist"));
  }

  /** Returns the API keys in the environment, for masking. */
  Secrets secrets() {
    return Secrets.of(environment);
  }

  /**
   * Returns whether a stream is a terminal. Java 17 cannot determine this for a single stream, so
   * the launcher script passes it as a system property. Without the property the answer is no, and
   * {@code java -jar} prints the same output everywhere.
   */
  private static boolean isTerminal(String stream) {
    return Boolean.getBoolean("modellist." + stream + ".terminal");
  }

  private static int columns(@Nullable String variable) {
    return variable != null && variable.matches("[1-9][0-9]{1,3}")
        ? Math.max(60, Integer.parseInt(variable))
        : DEFAULT_COLUMNS;
  }
}
