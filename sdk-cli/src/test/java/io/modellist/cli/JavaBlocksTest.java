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
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Verifies that each Java block of the documents compiles with the imports that it shows. A block
 * is a complete file, or static methods, or statements. Only a class around the methods and a
 * method around the statements are added.
 */
class JavaBlocksTest {
  private static final List<String> DOCUMENTS = List.of("README.md", "docs/guide.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern FILE = Pattern.compile("(?m)^(final )?(class|record|interface) ");

  @ParameterizedTest(name = "{0}, block {1}")
  @MethodSource("blocks")
  void everyJavaBlockCompiles(String document, int number, String block, @TempDir Path classes) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                problems,
                List.of("-proc:none", "-d", classes.toString()),
                null,
                List.of(new Source(asFile(block))))
            .call();
    assertThat(compiled)
        .as(
            problems.getDiagnostics().stream()
                .map((Diagnostic<?> problem) -> problem.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n")))
        .isTrue();
  }

  private static Stream<Arguments> blocks() throws IOException {
    Stream.Builder<Arguments> all = Stream.builder();
    for (String document : DOCUMENTS) {
      int number = 0;
      String text = Files.readString(Path.of("..").resolve(document));
      for (MatchResult block : BLOCK.matcher(text).results().toList()) {
        all.add(Arguments.of(document, ++number, block.group(1)));
      }
    }
    return all.build();
  }

  private static String asFile(String block) {
    if (FILE.matcher(block).find()) {
      return block;
    }
    String imports = lines(block, true);
    String body = lines(block, false);
    return body.strip().startsWith("static ")
        ? imports + "\nclass Block {\n" + body + "\n}"
        : imports + "\nclass Block { void run() throws Exception {\n" + body + "\n} }";
  }

  private static String lines(String block, boolean imports) {
    return block
        .lines()
        .filter(line -> line.startsWith("import ") == imports)
        .collect(Collectors.joining("\n"));
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
