package io.modellist.core;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The only implementation of {@link Extras}: equal by content. */
record ItemExtras(Map<String, @Nullable Object> unknownFields, List<FieldProblem> problems)
    implements Extras {
  /** The extras of a model that has none; most models share it. */
  static final ItemExtras NONE = new ItemExtras(Map.of(), List.of());

  ItemExtras {
    unknownFields = Collections.unmodifiableMap(unknownFields);
    problems = Collections.unmodifiableList(problems);
  }
}
