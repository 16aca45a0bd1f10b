package io.modellist.core.spi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modellist.core.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal. No method throws, whatever the body contains. Do not change its maps and
 * lists.
 *
 * @param text the body as text, at most 16 KiB; empty when there was none
 * @param json the body as JSON: a Map, List, String, Number or Boolean; null when it is not JSON
 */
public record ErrorBody(String text, @Nullable Object json) {
  // The nesting limit is the same as for successful responses.
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(200).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Reads a body. Text that is not JSON is kept as text. */
  public static ErrorBody of(String text) {
    try {
      return new ErrorBody(text, JSON.readValue(text, Object.class));
    } catch (JsonProcessingException notJson) {
      return new ErrorBody(text, null);
    }
  }

  /** Returns the value under this name of the top-level object, or empty. */
  public Optional<Object> get(String name) {
    return get(json, name);
  }

  /** Returns the text under this name; empty when it is not text, or blank. */
  public Optional<String> text(String name) {
    return get(name).flatMap(ErrorBody::text);
  }

  /** Returns the 32-bit integer under this name; empty when it is not one. */
  public Optional<Integer> integer(String name) {
    return get(name).filter(Integer.class::isInstance).map(Integer.class::cast);
  }

  /** Returns the list under this name; an empty one when it is not a list. */
  public List<?> list(String name) {
    return get(name)
        .filter(List.class::isInstance)
        .<List<?>>map(List.class::cast)
        .orElse(List.of());
  }

  /** Returns the value under this name of an object that was read from a body. */
  public static Optional<Object> get(@Nullable Object object, String name) {
    return object instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty();
  }

  /** Returns a value as text; empty when it is not text, or blank. */
  public static Optional<String> text(Object value) {
    return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }

  /**
   * Reads validation errors of the shape {@code {"loc", "msg", "type"}}, which FastAPI sends and
   * the canonical envelope contains. An entry without any of the three is left out.
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

  /** Reads a location: text is one step, a list of texts and numbers is several. */
  public static List<String> location(Object loc) {
    List<?> steps = loc instanceof List<?> list ? list : List.of(loc);
    return steps.stream()
        .filter(step -> step instanceof String || step instanceof Number)
        .map(String::valueOf)
        .toList();
  }
}
