package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads untyped JSON: as unmodifiable maps and lists, text, {@code Integer}, {@code Long} or {@code
 * BigInteger}, {@code BigDecimal}, {@code Boolean}; nulls are kept. It recurses no deeper than the
 * parser allows JSON to nest.
 */
final class OpenValue extends JsonDeserializer<Object> {
  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext ctxt)
      throws IOException {
    return read(p);
  }

  static @Nullable Object read(JsonParser p) throws IOException {
    return switch (p.currentToken()) {
      case START_OBJECT -> map(p);
      case START_ARRAY -> list(p);
      case VALUE_STRING -> p.getText();
      case VALUE_NUMBER_INT -> p.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimal(p);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  static Map<String, @Nullable Object> map(JsonParser p) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      map.put(name, read(p));
    }
    return Collections.unmodifiableMap(map);
  }

  static List<@Nullable Object> list(JsonParser p) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (p.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(p));
    }
    return Collections.unmodifiableList(list);
  }

  private static Object decimal(JsonParser p) throws IOException {
    try {
      return p.getDecimalValue();
    } catch (NumberFormatException | StreamReadException e) {
      // BigDecimal cannot represent this exponent; only the text is exact.
      return p.getText();
    }
  }
}
