/** The core of all providers: listings, errors, credentials, retries and decoding. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // The module of a qualified export is built later.
module io.modellist.core {
  requires static transitive org.jspecify;
  requires transitive okhttp3;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jsr310;

  exports io.modellist.core;
  exports io.modellist.core.client;
  exports io.modellist.core.spi;
  exports io.modellist.core.internal.call to
      io.modellist.testing;
  exports io.modellist.core.internal.json to
      io.modellist.testing;
  exports io.modellist.core.internal.listing to
      io.modellist.testing;
}
