package io.modellist.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.modellist.core.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks that an application can store models as JSON with its own mapper, which is not configured
 * for this SDK. Stateless.
 */
public final class JsonRoundTrip {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  private JsonRoundTrip() {}

  /**
   * Asserts that a mapper writes the model in the shape of the service's own entry, and reads an
   * equal model back.
   *
   * <p>Two entries have the same shape if their names and values are the same. Fields that are
   * absent, null or empty count as the same. Numbers are compared by value. The entry must not have
   * additional fields in nested values, because those are written under their JSON pointer.
   *
   * @param entry the model's JSON as the service sends it
   * @throws AssertionError if the shapes or the models differ
   */
  public static void assertWrittenAs(String entry, Model model) {
    try {
      JsonNode written = MAPPER.valueToTree(writtenAndReadBack(model));
      assertThat(shape(written)).isEqualTo(shape(MAPPER.readTree(entry)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the model as a mapper writes it, and asserts that the mapper reads it back. */
  static Map<String, @Nullable Object> writtenAndReadBack(Model model) {
    try {
      String written = MAPPER.writeValueAsString(model);
      assertThat(MAPPER.readValue(written, model.getClass())).as(written).isEqualTo(model);
      return MAPPER.readValue(written, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object shape(JsonNode json) {
    if (json.isObject()) {
      Map<String, Object> fields = new TreeMap<>();
      json.fieldNames()
          .forEachRemaining(
              name -> {
                Object value = shape(json.get(name));
                if (!isEmpty(value)) {
                  fields.put(name, value);
                }
              });
      return fields;
    }
    if (json.isArray()) {
      List<Object> members = new ArrayList<>();
      json.forEach(member -> members.add(shape(member)));
      return members;
    }
    return json.isNumber() ? json.decimalValue().stripTrailingZeros().toPlainString() : json;
  }

  private static boolean isEmpty(Object shape) {
    return (shape instanceof JsonNode json && json.isNull())
        || (shape instanceof Map<?, ?> fields && fields.isEmpty())
        || (shape instanceof Collection<?> members && members.isEmpty());
  }
}
