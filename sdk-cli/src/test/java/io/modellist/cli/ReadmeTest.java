package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Verifies that each Java block of the README compiles. The first block contains its imports. For
 * the others, an editor adds them.
 */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final String ADDED_BY_AN_EDITOR =
      Stream.of(
              "io.modellist.core",
              "io.modellist.narrative",
              "io.modellist.openwebui",
              "io.modellist.orgregistry",
              "io.modellist.testing",
              "io.modellist.truefoundry",
              "java.time",
              "java.util")
          .map("\nimport %s.*;"::formatted)
          .collect(Collectors.joining());
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");

  @ParameterizedTest
  @MethodSource("blocks")
  void everyJavaBlockCompiles(String block, @TempDir Path classes) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled =
        compiler
            .getTask(
                null,
                null,
                problems,
                List.of("-proc:none", "-d", classes.toString()),
                null,
                List.of(new Source(asClass(block))))
            .call();
    assertThat(compiled)
        .as(
            problems.getDiagnostics().stream()
                .map((Diagnostic<?> problem) -> problem.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n")))
        .isTrue();
  }

  @Test
  void theFirstBlockIsNearTheTop() throws IOException {
    List<String> lines = Files.readAllLines(README);
    assertThat(lines.indexOf("```java")).isLessThan(20);
    assertThat(lines.subList(lines.indexOf("```java"), lines.size()).indexOf("```"))
        .isLessThan(40 - lines.indexOf("```java"));
  }

  private static Stream<String> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(README)).results().map((MatchResult m) -> m.group(1));
  }

  private static String asClass(String block) {
    String imports =
        block.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
    String body =
        block.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
    return imports
        + ADDED_BY_AN_EDITOR
        + "\nclass Block { void run() throws Exception {\n"
        + body
        + "\n} }";
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String code) {
      super(URI.create("string:///Block.java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
