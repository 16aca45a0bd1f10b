package io.modellist.core.spi;

import io.modellist.core.FieldError;
import io.modellist.core.internal.OpenJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal, read with tolerance: whatever it holds, asking for a part of it never
 * fails. Immutable.
 *
 * @param text the body as text, at most 16 KiB; empty when there was none
 * @param json the body as JSON: a Map, List, String, Number or Boolean; null when it is not JSON
 */
public record ErrorBody(String text, @Nullable Object json) {
  /** Reads a body; text that is not JSON is kept as text. */
  public static ErrorBody of(String text) {
    return new ErrorBody(text, OpenJson.parseOrNull(text));
  }

  /** What stands under this name of the top-level object, or empty. */
  public Optional<Object> get(String name) {
    return get(json, name);
  }

  /** The text under this name of the top-level object; empty when it is not text, or blank. */
  public Optional<String> text(String name) {
    return get(name).flatMap(ErrorBody::text);
  }

  /** The whole number under this name of the top-level object; empty when it is not one. */
  public Optional<Integer> integer(String name) {
    return get(name).filter(Integer.class::isInstance).map(Integer.class::cast);
  }

  /** The list under this name of the top-level object; empty list when it is not one. */
  public List<?> list(String name) {
    return get(name)
        .filter(List.class::isInstance)
        .<List<?>>map(List.class::cast)
        .orElse(List.of());
  }

  /** What stands under this name of an object that was read from a body. */
  public static Optional<Object> get(@Nullable Object object, String name) {
    return object instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty();
  }

  /** A value as text; empty when it is not text, or blank. */
  public static Optional<String> text(Object value) {
    return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }

  /**
   * Reads validation errors of the shape {@code {"loc", "msg", "type"}}, which FastAPI sends and
   * the canonical envelope has. A location is text, or a list of texts and numbers; what is none of
   * this is left out.
   */
  public static List<FieldError> fieldErrors(List<?> errors) {
    return errors.stream().flatMap(ErrorBody::fieldError).toList();
  }

  private static Stream<FieldError> fieldError(Object error) {
    Optional<String> msg = get(error, "msg").flatMap(ErrorBody::text);
    Optional<String> type = get(error, "type").flatMap(ErrorBody::text);
    List<String> loc = get(error, "loc").map(ErrorBody::location).orElse(List.of());
    return msg.isEmpty() && type.isEmpty() && loc.isEmpty()
        ? Stream.empty()
        : Stream.of(new FieldError(loc, msg.orElse(null), type.orElse(null)));
  }

  /** A location: text is one step, a list of texts and numbers is several. */
  public static List<String> location(Object loc) {
    List<?> steps = loc instanceof List<?> list ? list : List.of(loc);
    return steps.stream()
        .filter(step -> step instanceof String || step instanceof Number)
        .map(String::valueOf)
        .toList();
  }
}
