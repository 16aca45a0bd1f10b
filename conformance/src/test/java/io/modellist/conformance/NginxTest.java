package io.modellist.conformance;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The SDK and the fake, with a real nginx between them. */
@EnabledIfSystemProperty(named = Nginx.PROGRAM_PROPERTY, matches = ".+")
class NginxTest {
  private static final int MODELS = 250;

  private final FakeSite fake = FakeSite.filled(MODELS);

  @AfterEach
  void close() {
    fake.close();
  }

  @TestFactory
  Stream<DynamicTest> http1() {
    return NginxChecks.tests("", fake, MODELS);
  }

  @TestFactory
  Stream<DynamicTest> http2() {
    return Http2Checks.tests("", fake, MODELS);
  }
}
