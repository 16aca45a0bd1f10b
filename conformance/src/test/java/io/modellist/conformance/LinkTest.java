package io.modellist.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The SDK and the fake, with a link between them that fails. */
class LinkTest {
  private final List<FakeSite> fakes = new ArrayList<>();

  @AfterEach
  void close() {
    fakes.forEach(FakeSite::close);
  }

  @TestFactory
  Stream<DynamicTest> faultsThatStop() {
    return Stream.of(61, 250).flatMap(models -> LinkChecks.tests("", fake(models), models));
  }

  @TestFactory
  Stream<DynamicTest> faultsThatStay() {
    return Stream.of(61, 250).flatMap(models -> OutageChecks.tests("", fake(models), models));
  }

  @TestFactory
  Stream<DynamicTest> tls() {
    return TlsChecks.tests("", fake(250), 250);
  }

  private Site fake(int models) {
    FakeSite fake = FakeSite.filled(models);
    fakes.add(fake);
    return fake;
  }
}
