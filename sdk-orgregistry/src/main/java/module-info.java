/** Lists the models of an organisation's registry. */
@org.jspecify.annotations.NullMarked
module io.modellist.orgregistry {
  requires transitive io.modellist.core;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;

  exports io.modellist.orgregistry;

  // The wire page is not public.
  opens io.modellist.orgregistry to
      com.fasterxml.jackson.databind;
}
