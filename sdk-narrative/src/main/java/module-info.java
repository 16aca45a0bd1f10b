/** The client for the models API of Narrative. */
@org.jspecify.annotations.NullMarked
module io.modellist.narrative {
  requires transitive io.modellist.core;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;

  exports io.modellist.narrative;

  // Jackson creates the wire page, which is not public.
  opens io.modellist.narrative to
      com.fasterxml.jackson.databind;
}
