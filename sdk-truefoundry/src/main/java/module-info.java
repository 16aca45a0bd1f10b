/** The client for the models API of a TrueFoundry control plane. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // Jackson 3 is optional.
module io.modellist.truefoundry {
  requires transitive io.modellist.core;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;

  exports io.modellist.truefoundry;

  // Core creates the wire page and the envelope, which are not public.
  opens io.modellist.truefoundry to
      io.modellist.core,
      com.fasterxml.jackson.databind;
}
