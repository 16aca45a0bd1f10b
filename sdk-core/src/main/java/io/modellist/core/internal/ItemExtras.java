package io.modellist.core.internal;

import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The extras of one item: equal by content, immutable. */
public record ItemExtras(Map<String, @Nullable Object> unknownFields, List<FieldProblem> problems)
    implements Extras {
  /** Nothing extra; most items share it. */
  public static final ItemExtras NONE = new ItemExtras(Map.of(), List.of());

  /** Makes the lists unmodifiable; who passes them gives them away. */
  public ItemExtras {
    unknownFields = Collections.unmodifiableMap(unknownFields);
    problems = List.copyOf(problems);
  }

  /** Unknown fields alone. */
  public static ItemExtras of(Map<String, @Nullable Object> unknownFields) {
    return new ItemExtras(new LinkedHashMap<>(unknownFields), List.of());
  }
}
