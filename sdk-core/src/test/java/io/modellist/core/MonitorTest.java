package io.modellist.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.Cancellation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Core enters no monitor, because up to JDK 23 a virtual thread that waits while it holds a monitor
 * also holds its carrier thread. The test searches the class files: a search of the sources would
 * find comments, and miss generated code.
 */
class MonitorTest {
  private static final Pattern MONITOR =
      Pattern.compile("^ *\\d+: monitorenter|^  [^/(]*\\bsynchronized\\b.*\\(", Pattern.MULTILINE);

  @Test
  void noClassOfCoreEntersAMonitor() throws Exception {
    assertThat(monitors(Cancellation.class)).isEmpty();
  }

  @Test
  void bothKindsOfMonitorsAreFound() throws Exception {
    String disassembled = disassemble(classFiles(MonitorTest.class, "MonitorTest$"));

    assertThat(MONITOR.matcher(disassembled).results()).hasSize(2);
  }

  private static List<String> monitors(Class<?> mainClass) throws Exception {
    List<String> files = classFiles(mainClass, "");
    assertThat(files).hasSizeGreaterThan(100);
    return MONITOR.matcher(disassemble(files)).results().map(found -> found.group()).toList();
  }

  private static List<String> classFiles(Class<?> type, String part)
      throws IOException, URISyntaxException {
    Path root = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".class") && name.contains(part))
          .filter(name -> !name.endsWith("module-info.class"))
          .toList();
    }
  }

  private static String disassemble(List<String> files) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    Stream<String> arguments = Stream.concat(Stream.of("-c", "-p"), files.stream());
    int status =
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(out, out, arguments.toArray(String[]::new));
    assertThat(status).as(text.toString()).isZero();
    return text.toString();
  }

  /** Both ways to enter a monitor. */
  @SuppressWarnings("unused")
  private static final class Monitors {
    private int count;

    synchronized void method() {
      count++;
    }

    void block() {
      synchronized (this) {
        count++;
      }
    }
  }
}
