package io.modellist.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came with a listed model beside its typed fields. Models carry it as their last component;
 * code that makes models by hand passes {@link #none()}.
 *
 * <p>Immutable and safe to share once the page that it came with was delivered.
 */
public interface Extras {
  /** Fields without a type in this SDK; see {@link Model#unknownFields()}. */
  Map<String, @Nullable Object> unknownFields();

  /** Fields that were of the wrong JSON type; see {@link Model#problems()}. */
  List<FieldProblem> problems();

  /** No unknown field, no problem. */
  static Extras none() {
    return ItemExtras.NONE;
  }

  /** These unknown fields and no problem, for models made by hand. */
  static Extras of(Map<String, @Nullable Object> unknownFields) {
    return new ItemExtras(new LinkedHashMap<>(unknownFields), List.of());
  }

  /**
   * Returns these unknown fields and problems without a copy, for decoders: the caller must not
   * change the map or the list once the model was handed on.
   */
  static Extras of(Map<String, @Nullable Object> unknownFields, List<FieldProblem> problems) {
    return new ItemExtras(unknownFields, problems);
  }
}
