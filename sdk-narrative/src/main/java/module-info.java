/** Lists the models of Narrative. */
@org.jspecify.annotations.NullMarked
module io.modellist.narrative {
  requires transitive io.modellist.core;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;

  exports io.modellist.narrative;

  // The wire page is not public.
  opens io.modellist.narrative to
      com.fasterxml.jackson.databind;
}
