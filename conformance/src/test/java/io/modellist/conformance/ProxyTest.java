package io.modellist.conformance;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The SDK and the fake, with a real proxy between them. */
@EnabledIfSystemProperty(named = Tinyproxy.PROGRAM_PROPERTY, matches = ".+")
class ProxyTest {
  private static final int MODELS = 61;

  private final FakeSite fake = FakeSite.filled(MODELS);

  @AfterEach
  void close() {
    fake.close();
  }

  @TestFactory
  Stream<DynamicTest> proxy() {
    return ProxyChecks.tests("", fake, MODELS);
  }
}
