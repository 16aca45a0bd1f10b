/**
 * Fakes of the services, scripted faults and a catalog in memory, for tests of code that uses the
 * SDK.
 */
@org.jspecify.annotations.NullMarked
module io.modellist.testing {
  requires static transitive org.jspecify;
  requires transitive io.modellist.core;
  requires com.fasterxml.jackson.databind;
  requires mockwebserver3;
  // Only FakeServiceExtension needs JUnit; the rest works without it.
  requires static transitive org.junit.jupiter.api;

  exports io.modellist.testing;
}
