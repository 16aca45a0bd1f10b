package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies that the links of the documents are valid, and that the guide names all options. */
class DocumentLinksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsToAFileAndAHeading(Path document) throws IOException {
    List<String> broken = new ArrayList<>();
    for (String link : links(document)) {
      String file = link.replaceFirst("#.*", "");
      Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
      String heading = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
      if (!Files.exists(target) || (!heading.isEmpty() && !headings(target).contains(heading))) {
        broken.add(link);
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theGuideNamesEveryOptionOfTheCommandLine() throws IOException {
    String guide = Files.readString(ROOT.resolve("docs/guide.md"));
    Set<String> options = new TreeSet<>();
    for (String command : List.of("demo", "list", "get", "fake")) {
      TestHost host = new TestHost(Map.of());
      host.run(command, "--help");
      OPTION.matcher(host.out()).results().forEach(option -> options.add(option.group()));
    }
    options.removeAll(Set.of("--help", "--version"));
    assertThat(options).isNotEmpty().allSatisfy(name -> assertThat(guide).contains('`' + name));
  }

  private static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      List<Path> all =
          new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md")).toList());
      all.add(ROOT.resolve("README.md"));
      all.add(ROOT.resolve("CONTRIBUTING.md"));
      return all.stream();
    }
  }

  private static List<String> links(Path document) throws IOException {
    return LINK.matcher(Files.readString(document))
        .results()
        .map((MatchResult link) -> link.group(1))
        .filter(link -> !link.startsWith("http"))
        .toList();
  }

  /** Returns the anchors that a Markdown viewer derives from the headings. */
  private static Set<String> headings(Path document) throws IOException {
    return HEADING
        .matcher(Files.readString(document))
        .results()
        .map((MatchResult heading) -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
