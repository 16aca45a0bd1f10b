package io.modellist.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the program stands in: its streams and its environment. Tests put their own in.
 *
 * @param out standard output; bytes, always UTF-8
 * @param err standard error, as lines without secrets
 * @param secrets what must not be printed on either of them
 * @param environment the environment variables
 * @param outIsTerminal whether a person reads standard output
 * @param columns how wide a table may be, in characters
 * @param interruption how the user stops the run
 */
record Host(
    Stdout out,
    Stderr err,
    Secrets secrets,
    Map<String, String> environment,
    boolean outIsTerminal,
    int columns,
    Interruption interruption) {

  static final int DEFAULT_COLUMNS = 100;

  /** This process. */
  static Host ofThisProcess() {
    boolean outIsTerminal = isTerminal("stdout");
    Map<String, String> environment = System.getenv();
    Secrets secrets = Secrets.of(environment);
    return new Host(
        Stdout.ofThisProcess(),
        new Stderr(
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            secrets,
            // On one terminal, progress would run through the data.
            isTerminal("stderr") && !outIsTerminal),
        secrets,
        environment,
        outIsTerminal,
        columns(environment.get("COLUMNS")),
        new Interruption());
  }

  /**
   * Java 17 cannot tell which stream is a terminal: the start script does. Without it none is, so
   * that a run by {@code java -jar} gives the same everywhere.
   */
  private static boolean isTerminal(String stream) {
    return Boolean.getBoolean("modellist." + stream + ".terminal");
  }

  private static int columns(@Nullable String told) {
    return told != null && told.matches("[1-9][0-9]{1,3}")
        ? Math.max(60, Integer.parseInt(told))
        : DEFAULT_COLUMNS;
  }
}
