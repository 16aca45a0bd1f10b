/** For tests of code that uses the SDK: fakes of the services, faults, a catalog in memory. */
@org.jspecify.annotations.NullMarked
module io.modellist.testing {
  requires static transitive org.jspecify;
  requires transitive io.modellist.core;
  requires com.fasterxml.jackson.databind;
  requires mockwebserver3;
  requires java.logging;
  // For FakeServiceExtension and ProviderContract alone; the rest works without them.
  requires static transitive org.junit.jupiter.api;
  requires static org.assertj.core;

  exports io.modellist.testing;
}
