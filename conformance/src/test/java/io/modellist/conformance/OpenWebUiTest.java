package io.modellist.conformance;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.openwebui.OpenWebUiClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The SDK, a real Open WebUI server, and the fake with a copy of its models. The stages build on
 * one another, so they are one factory.
 */
@EnabledIfSystemProperty(named = RealOpenWebUi.URL_PROPERTY, matches = ".+")
class OpenWebUiTest {
  private static final List<Integer> SIZES = List.of(0, 1, 30, 31, 61, 250);
  private static final int COMPARED = 61;
  private static final List<AutoCloseable> COPIES = new ArrayList<>();
  private static RealOpenWebUi real;
  private static int created;

  @BeforeAll
  static void connect() {
    real = new RealOpenWebUi(System.getProperty(RealOpenWebUi.URL_PROPERTY));
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable copy : COPIES) {
      copy.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> listings() {
    if (!real.isAtLeast("0.6.37")) {
      create(COMPARED);
      return OldListChecks.tests("real: ", real, COMPARED);
    }
    return SIZES.stream().flatMap(OpenWebUiTest::stage);
  }

  private static void create(int models) {
    while (created < models) {
      real.create(OpenWebUiForms.model(++created));
    }
  }

  private static Stream<DynamicTest> stage(int models) {
    create(models);
    FakeSite fake = FakeSite.copyOf(real);
    COPIES.add(fake);
    Map<String, Consumer<OpenWebUiClient>> checks = ListingChecks.of(models);
    Stream<DynamicTest> both =
        Stream.concat(
            tests("real, " + models + " models: ", real, checks),
            tests("fake, " + models + " models: ", fake, checks));
    if (models != COMPARED) {
      boolean all = models == Collections.max(SIZES);
      return all ? Stream.concat(both, BetweenChecks.tests("real, ", real, models)) : both;
    }
    return Stream.of(
            both,
            tests("real: ", real, ModelChecks.of(real, models)),
            tests("fake: ", fake, ModelChecks.of(fake, models)),
            Comparison.tests(real, fake),
            OpenWebUiChanges.tests("real: ", real),
            OpenWebUiChanges.tests("fake: ", fake),
            OpenWebUiAccounts.tests(real, models))
        .flatMap(tests -> tests);
  }

  private static Stream<DynamicTest> tests(
      String prefix, Site site, Map<String, Consumer<OpenWebUiClient>> checks) {
    return checks.entrySet().stream()
        .map(
            check ->
                dynamicTest(
                    prefix + check.getKey(),
                    () -> {
                      try (OpenWebUiClient client = site.client()) {
                        check.getValue().accept(client);
                      }
                    }));
  }
}
