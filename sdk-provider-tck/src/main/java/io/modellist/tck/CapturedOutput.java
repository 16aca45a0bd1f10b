package io.modellist.tck;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Captures everything that this process prints, and logs at any level, from its creation until it
 * is closed. Leaves out the log of the fake's own server, which repeats what the test scripted.
 */
final class CapturedOutput extends Handler implements AutoCloseable {
  private static final String FAKE_SERVER = "mockwebserver3";

  private final Logger root = Logger.getLogger("");
  private final Level levelBefore = root.getLevel();
  private final PrintStream outBefore = System.out;
  private final PrintStream errBefore = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Formatter formatter = new SimpleFormatter();

  CapturedOutput() {
    PrintStream into = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(into);
    System.setErr(into);
    setLevel(Level.ALL);
    root.addHandler(this);
    root.setLevel(Level.ALL);
  }

  /** Returns every log record with its stack trace and parameters, then the printed text. */
  List<String> texts() {
    List<String> all = new ArrayList<>(logged);
    all.add(printed.toString(StandardCharsets.UTF_8));
    return all;
  }

  @Override
  public void publish(LogRecord entry) {
    if (!String.valueOf(entry.getLoggerName()).startsWith(FAKE_SERVER)) {
      logged.add(formatter.format(entry) + Arrays.toString(entry.getParameters()));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    root.setLevel(levelBefore);
    System.setOut(outBefore);
    System.setErr(errBefore);
  }
}
