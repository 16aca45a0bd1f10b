/** The contract that every provider passes, as a test class to extend. */
@org.jspecify.annotations.NullMarked
module io.modellist.tck {
  requires static transitive org.jspecify;
  requires transitive io.modellist.core;
  requires transitive io.modellist.testing;
  requires transitive org.junit.jupiter.api;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires java.logging;
  requires org.assertj.core;

  exports io.modellist.tck;

  // JUnit calls the tests, which are not public.
  opens io.modellist.tck to
      org.junit.platform.commons;
}
