package io.modellist.core;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.internal.OpenJson;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The additional fields of a model, and the problems with its typed fields. Each model has it as
 * its last component. Immutable and safe to share between threads.
 *
 * <p>A JSON mapper writes the additional fields beside the typed ones, and reads them back. Those
 * of nested values keep their pointer as their name, such as {@code "/repository/region"}. It does
 * not write the problems, so a model that had problems is not equal to the one that was read back.
 *
 * @param unknownFields the fields that this SDK has no type for; see {@link Model#unknownFields()}
 * @param problems the fields of the wrong JSON type; see {@link Model#problems()}
 */
// Only the annotated members take part in JSON, so that a field of the service may have any name.
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE)
public record Extras(
    @JsonAnyGetter @JsonInclude(content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable Object> unknownFields,
    List<FieldProblem> problems) {
  private static final Extras NONE = new Extras(Map.of(), List.of());

  /** Makes both unmodifiable, without a copy. The caller must not change them afterwards. */
  public Extras {
    unknownFields = Collections.unmodifiableMap(unknownFields);
    problems = Collections.unmodifiableList(problems);
  }

  /** Returns extras without additional fields and without problems. */
  public static Extras none() {
    return NONE;
  }

  /**
   * Creates extras with a copy of these additional fields and without problems. In the copy, {@code
   * BigDecimal} replaces {@code Double} and {@code Float}, as in models that the SDK decodes.
   *
   * @param unknownFields the fields by name or pointer; null stands for none
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public static Extras of(
      @JsonProperty("modellist:unknown") @JsonAnySetter
          @Nullable Map<String, @Nullable Object> unknownFields) {
    return unknownFields == null || unknownFields.isEmpty()
        ? NONE
        : new Extras(OpenJson.object(unknownFields), List.of());
  }
}
