package io.modellist.conformance;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** All checks of what is between the SDK and a server that has the first n models. */
final class BetweenChecks {
  private BetweenChecks() {}

  static Stream<DynamicTest> tests(String prefix, Site site, int models) {
    return Stream.of(
            LinkChecks.tests(prefix, site, models),
            OutageChecks.tests(prefix, site, models),
            TlsChecks.tests(prefix, site, models),
            with(Nginx.PROGRAM_PROPERTY, () -> NginxChecks.tests(prefix, site, models)),
            with(Nginx.PROGRAM_PROPERTY, () -> Http2Checks.tests(prefix, site, models)),
            with(Tinyproxy.PROGRAM_PROPERTY, () -> ProxyChecks.tests(prefix, site, models)))
        .flatMap(tests -> tests);
  }

  /** Returns the tests with a program; a skipped test if the property does not name it. */
  private static Stream<DynamicTest> with(String property, Supplier<Stream<DynamicTest>> tests) {
    return System.getProperty(property) != null
        ? tests.get()
        : Stream.of(
            dynamicTest(
                "without -D" + property, () -> Assumptions.abort(property + " is not set")));
  }
}
