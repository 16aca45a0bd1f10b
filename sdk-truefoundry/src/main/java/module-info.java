/** Lists the models of a TrueFoundry control plane. */
@org.jspecify.annotations.NullMarked
module io.modellist.truefoundry {
  requires transitive io.modellist.core;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;

  exports io.modellist.truefoundry;

  // The wire page is not public.
  opens io.modellist.truefoundry to
      com.fasterxml.jackson.databind;
}
