package io.modellist.conformance;

import java.util.Map;

/** A server whose models can be changed while they are listed. */
interface EditableSite extends Site {
  /** Creates a model with these fields. */
  void create(Map<String, Object> model);

  void delete(String id);
}
