package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verifies that the README stays short, and that its first example is near the top. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");

  @Test
  void theReadmeHasAtMost170Lines() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(170);
  }

  @Test
  void theFirstExampleStartsByLine12AndIsShort() throws IOException {
    List<String> lines = Files.readAllLines(README);
    int first = lines.indexOf("```java");
    assertThat(first).isBetween(0, 10);
    assertThat(lines.subList(first, lines.size()).indexOf("```")).isLessThan(25);
  }
}
