/** Lists the models of an Open WebUI server. */
@org.jspecify.annotations.NullMarked
module io.modellist.openwebui {
  requires transitive io.modellist.core;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;

  exports io.modellist.openwebui;

  // The wire page is not public.
  opens io.modellist.openwebui to
      com.fasterxml.jackson.databind;
}
