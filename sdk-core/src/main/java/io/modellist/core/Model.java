package io.modellist.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of any service, with the properties that all of them have.
 *
 * <p>Each provider's model type is a record with a component for each field that the service
 * documents. It is immutable and safe to share between threads. Only the id is certain. Any other
 * field is absent if the service left it out, or if its JSON type was wrong, which {@link
 * #problems()} then reports.
 *
 * <p>Any Jackson mapper with {@code JavaTimeModule} (Jackson 3 needs no module) writes a model in
 * the service's own shape, with {@link #unknownFields()} beside the typed fields, and reads an
 * equal model back. These do not survive:
 *
 * <ul>
 *   <li>{@link #problems()}.
 *   <li>Trailing zeros of decimals in open JSON, and digits that a {@code double} cannot hold,
 *       unless the mapper enables {@code USE_BIG_DECIMAL_FOR_FLOATS}.
 *   <li>Nulls deep in open JSON, if the mapper is set to leave out nulls.
 * </ul>
 *
 * <p>Methods that are not components, such as {@link #label()}, are not written.
 */
public interface Model {
  /** Returns the service's id of this model as text; never blank for a model that was listed. */
  String id();

  /**
   * Returns the key that {@link ModelCatalog#getModel} and {@link ModelCatalog#findModel} take for
   * this model: the id, unless the service looks models up by something else. Never blank for a
   * model that a service listed.
   */
  default String key() {
    return id();
  }

  /** Returns the model's name, or null if absent. */
  @Nullable String name();

  /** Returns the time when the model was created, or null if absent. */
  @Nullable Instant createdAt();

  /** Returns the time of the last change, or null if absent. */
  @Nullable Instant updatedAt();

  /** Returns the description of the model, or null if absent. */
  @Nullable String description();

  /** Returns the tags in the service's order. Unmodifiable, never null. */
  List<String> tags();

  /** Returns the service's short name, such as {@code narrative}. */
  String provider();

  /** Returns the additional fields and the problems of this model; never null. */
  Extras extras();

  /** Returns a text for people: the name, or the id if the name is absent or blank. */
  default String label() {
    String name = name();
    return name == null || name.isBlank() ? id() : name;
  }

  /**
   * Returns the fields that this SDK has no type for. The key is the name at the top level, and the
   * JSON pointer below it, such as {@code /repository/region}. Numbers are exact, and nulls are
   * kept. Unmodifiable, never null.
   */
  default Map<String, @Nullable Object> unknownFields() {
    return extras().unknownFields();
  }

  /**
   * Returns the fields that are absent because their JSON was not of the documented type.
   * Unmodifiable, never null.
   */
  default List<FieldProblem> problems() {
    return extras().problems();
  }
}
