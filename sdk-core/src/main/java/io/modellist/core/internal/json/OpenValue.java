package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.modellist.core.ResponseLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON without a type: unmodifiable maps and lists, text, {@code Integer}, {@code Long} or {@code
 * BigInteger}, {@code BigDecimal}, {@code Boolean}; nulls are kept. It recurses no deeper than the
 * parser lets JSON nest.
 */
public final class OpenValue extends JsonDeserializer<Object> {
  private static final JsonFactory FACTORY = Limits.factory(ResponseLimits.DEFAULT);

  OpenValue() {}

  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext ctxt)
      throws IOException {
    return read(p);
  }

  /** Parses a whole text; null when it is the JSON null, no JSON, or breaks a limit. */
  public static @Nullable Object parseOrNull(String text) {
    try (JsonParser p = FACTORY.createParser(text)) {
      if (p.nextToken() == null) {
        return null;
      }
      Object value = read(p);
      return p.nextToken() == null ? value : null;
    } catch (IOException e) {
      return null;
    }
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
      // An exponent beyond what BigDecimal holds; the text is all that is exact.
      return p.getText();
    }
  }
}
