package io.modellist.core;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The canonical error envelope, to which the error body of every service is mapped. The credential
 * is masked in all texts. Immutable.
 */
public final class ApiError implements Serializable {
  private static final long serialVersionUID = 1L;

  private final @Nullable Integer code;
  private final @Nullable String type;
  private final @Nullable String detail;

  @SuppressWarnings("serial") // List.copyOf returns serializable lists.
  private final List<FieldError> errors;

  private final @Nullable String text;

  /**
   * Creates an error.
   *
   * @param code see {@link #code()}; may be null
   * @param type see {@link #type()}; may be null
   * @param detail see {@link #detail()}; may be null
   * @param errors see {@link #errors()}; copied
   * @param text see {@link #text()}; may be null
   */
  public ApiError(
      @Nullable Integer code,
      @Nullable String type,
      @Nullable String detail,
      List<FieldError> errors,
      @Nullable String text) {
    this.code = code;
    this.type = type;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.text = text;
  }

  /** Creates an error from a body that is not in the service's own shape, such as a web page. */
  public static ApiError unrecognized(@Nullable String text) {
    return new ApiError(null, null, null, List.of(), text);
  }

  /**
   * Returns the status that the body names, or the HTTP status if the bodies of the service never
   * name one. Empty if the body is not in the service's own shape.
   */
  public OptionalInt code() {
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /** Returns the service's stable, machine-readable name of the error. */
  public Optional<String> type() {
    return Optional.ofNullable(type);
  }

  /**
   * Returns the service's description of the error. Empty if the body is not in the service's own
   * shape.
   */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /** Returns the errors of single parts of the request. Unmodifiable, never null. */
  public List<FieldError> errors() {
    return errors;
  }

  /** Returns the body as received, cut to 16 KiB. Empty if there was none. */
  public Optional<String> text() {
    return Optional.ofNullable(text);
  }

  /** Returns whether the body was in the service's own shape. */
  public boolean recognized() {
    return type != null || detail != null || code != null || !errors.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApiError that
        && Objects.equals(code, that.code)
        && Objects.equals(type, that.type)
        && Objects.equals(detail, that.detail)
        && errors.equals(that.errors)
        && Objects.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, type, detail, errors, text);
  }

  @Override
  public String toString() {
    return "ApiError[code=%s, type=%s, detail=%s, errors=%s, text=%s]"
        .formatted(code, type, detail, errors, text);
  }
}
