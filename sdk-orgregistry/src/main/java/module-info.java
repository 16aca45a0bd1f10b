/** The client for the models API of an organization's registry at Dreadnode. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // Jackson 3 is optional.
module io.modellist.orgregistry {
  requires transitive io.modellist.core;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;

  exports io.modellist.orgregistry;

  // Core creates the wire page, which is not public. Mappers of users may be Jackson 2 or 3.
  opens io.modellist.orgregistry to
      io.modellist.core,
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
}
