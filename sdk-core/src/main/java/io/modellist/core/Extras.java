package io.modellist.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came with a listed model beside its typed fields. Models carry it as their last component;
 * code that makes models by hand passes {@link #none()}.
 *
 * <p>Immutable and safe to share once the page that it came with was delivered.
 *
 * @param unknownFields fields without a type in this SDK; see {@link Model#unknownFields()}
 * @param problems fields that had the wrong JSON type; see {@link Model#problems()}
 */
public record Extras(Map<String, @Nullable Object> unknownFields, List<FieldProblem> problems) {
  private static final Extras NONE = new Extras(Map.of(), List.of());

  /** Makes both unmodifiable, without a copy: the caller must not change them afterwards. */
  public Extras {
    unknownFields = Collections.unmodifiableMap(unknownFields);
    problems = Collections.unmodifiableList(problems);
  }

  /** No unknown field, no problem. */
  public static Extras none() {
    return NONE;
  }

  /** These unknown fields and no problem, for models made by hand. */
  public static Extras of(Map<String, @Nullable Object> unknownFields) {
    return new Extras(new LinkedHashMap<>(unknownFields), List.of());
  }
}
