package io.modellist.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.modellist.core.internal.json.JsonDecoder;
import io.modellist.core.internal.listing.LazyListing;
import io.modellist.core.spi.Timing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of core, and which of them may use which. */
class ArchitectureTest {
  private static final String CORE = "io.modellist.core";

  /** Each package with those of core that it may use. */
  private static final Map<String, List<String>> MAY_USE =
      Map.of(
          ".internal", List.of(),
          "", List.of(".internal"),
          ".spi", List.of(".internal", ""),
          ".internal.json", List.of(".internal", "", ".spi"),
          ".internal.call", List.of(".internal", "", ".spi", ".internal.json"),
          ".internal.http", List.of(".internal", "", ".spi", ".internal.json", ".internal.call"),
          ".internal.listing", List.of(".internal", "", ".spi", ".internal.json", ".internal.call"),
          ".client",
              List.of(
                  ".internal",
                  "",
                  ".spi",
                  ".internal.json",
                  ".internal.call",
                  ".internal.http",
                  ".internal.listing"));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .importUrl(Listing.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesFormNoCycle() {
    slices().matching("io.modellist.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void aPackageUsesOnlyThoseBelowIt() {
    MAY_USE.forEach(
        (user, used) -> {
          String[] others =
              MAY_USE.keySet().stream()
                  .filter(other -> !other.equals(user) && !used.contains(other))
                  .map(other -> CORE + other)
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(CORE + user)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .allowEmptyShould(others.length == 0)
              .check(MAIN);
        });
  }

  @Test
  void everyPackageHasItsRule() {
    classes()
        .should()
        .resideInAnyPackage(
            MAY_USE.keySet().stream().map(name -> CORE + name).toArray(String[]::new))
        .check(MAIN);
  }

  /** Tools on the class path do not see the annotation of a module. */
  @Test
  void everyPackageOfEveryModuleSaysWhatMayBeNull() throws Exception {
    Set<Path> packages = new TreeSet<>();
    try (Stream<Path> files = Files.find(Path.of(".."), 12, ArchitectureTest::isMainSource)) {
      files.map(Path::getParent).forEach(packages::add);
    }

    assertThat(packages).hasSizeGreaterThanOrEqualTo(15);
    assertThat(packages)
        .allSatisfy(
            sources ->
                assertThat(sources.resolve("package-info.java"))
                    .content()
                    .containsAnyOf("@NullMarked", "@org.jspecify.annotations.NullMarked"));
  }

  private static boolean isMainSource(Path path, BasicFileAttributes attributes) {
    String name = path.toString().replace('\\', '/');
    return name.contains("/src/main/java/io/") && name.endsWith(".java");
  }

  @Test
  void onlyTimingReadsTheClock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Timing.system().getClass().getName())
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(MAIN);
  }

  @Test
  void onlyTheTransportUsesOkHttpsCalls() {
    noClasses()
        .that()
        .resideInAnyPackage(
            LazyListing.class.getPackageName(), JsonDecoder.class.getPackageName(), CORE)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("okhttp3.Call")
        .check(MAIN);
  }
}
