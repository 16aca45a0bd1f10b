package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import io.modellist.core.internal.DecodedList;
import io.modellist.core.internal.DecodedMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads untyped JSON: as unmodifiable maps and lists, text, {@code Integer}, {@code Long} or {@code
 * BigInteger}, {@code BigDecimal}, {@code Boolean}; nulls are kept. It recurses no deeper than the
 * parser allows JSON to nest.
 */
final class OpenValue extends ValueReader {
  private final Words words;

  OpenValue(Words words) {
    this.words = words;
  }

  @Override
  @Nullable Object read(JsonParser p, Notes notes) throws IOException {
    return read(p);
  }

  @Nullable Object read(JsonParser p) throws IOException {
    return switch (p.currentToken()) {
      case START_OBJECT -> map(p);
      case START_ARRAY -> list(p);
      case VALUE_STRING -> words.text(p);
      case VALUE_NUMBER_INT -> p.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimal(p);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  Map<String, @Nullable Object> map(JsonParser p) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      p.nextToken();
      map.put(name, read(p));
    }
    return DecodedMap.open(map);
  }

  List<@Nullable Object> list(JsonParser p) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (p.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(p));
    }
    return DecodedList.open(list);
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
