package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import io.modellist.core.FieldProblem;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a map by name. A map of open JSON keeps all values. In a map of typed values, nulls are
 * left out, and values of another type are left out and recorded.
 */
final class MapDeserializer extends JsonDeserializer<Object> implements ContextualDeserializer {
  private final JavaType valueType;
  private final @Nullable ValueReader reader;

  private MapDeserializer(JavaType valueType, @Nullable ValueReader reader) {
    this.valueType = valueType;
    this.reader = reader;
  }

  /** Creates a deserializer that must become contextual before it is used. */
  static MapDeserializer of(JavaType valueType) {
    return new MapDeserializer(valueType, null);
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext ctxt, @Nullable BeanProperty property) throws JsonMappingException {
    return new MapDeserializer(valueType, ValueReader.of(ctxt, valueType, property));
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  @Override
  public Object deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
    if (!p.hasToken(JsonToken.START_OBJECT)) {
      throw BadValue.of("not an object");
    }
    if (valueType.isJavaLangObject()) {
      return OpenValue.map(p);
    }
    if (reader == null) {
      throw new IllegalStateException("not contextual");
    }
    Notes notes = Notes.of(ctxt);
    Map<String, Object> map = new LinkedHashMap<>();
    int depth = notes.depth();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      notes.enter(name);
      Object value = p.nextToken() == JsonToken.VALUE_NULL ? null : reader.read(p, ctxt, notes);
      if (value instanceof FieldProblem problem) {
        notes.problem(problem);
      } else if (value != null) {
        map.put(name, value);
      }
      notes.leaveTo(depth);
    }
    return Collections.unmodifiableMap(map);
  }
}
