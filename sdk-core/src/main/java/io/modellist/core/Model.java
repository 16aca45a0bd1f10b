package io.modellist.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every listed model has, whichever service it comes from.
 *
 * <p>The providers' model types are records: immutable, safe to share between threads, with a
 * component for each field that the service documents. Only the id is certain; any other field may
 * be absent, because the service left it out or because what it sent was of the wrong JSON type,
 * which {@link #problems()} then tells.
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

  /** The model's name, or null when the service gave none. */
  @Nullable String name();

  /** When the model was made, or null when the service gave no time. */
  @Nullable Instant createdAt();

  /** When the model was last changed, or null when the service gave no time. */
  @Nullable Instant updatedAt();

  /** What the service says about the model in prose, or null. */
  @Nullable String description();

  /** The model's tags in the service's order; never null, unmodifiable. */
  List<String> tags();

  /** The service's short name, such as {@code narrative}. */
  String provider();

  /** What came with the model beside its typed fields; never null. */
  Extras extras();

  /** What to show to a person: the name, or the id when there is none. */
  default String label() {
    String name = name();
    return name == null || name.isBlank() ? id() : name;
  }

  /**
   * Fields that this SDK has no type for: by name at the top level, by JSON pointer ({@code
   * /repository/region}) below it. Numbers are exact, nulls are kept. Never null, unmodifiable.
   */
  default Map<String, @Nullable Object> unknownFields() {
    return extras().unknownFields();
  }

  /** Fields that were left absent because their JSON was not of the documented type. */
  default List<FieldProblem> problems() {
    return extras().problems();
  }
}
