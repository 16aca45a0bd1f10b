package io.modellist.core.internal.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a union: the discriminator, a text field of the object, selects the record. If it is not
 * the first field, the object is buffered to find it.
 */
final class UnionReader extends ValueReader {
  private final SerializedString discriminator;
  private final Map<String, RecordReader> cases = new HashMap<>();
  private final RecordReader other;

  /** Creates a reader. It is registered before its cases are found: a case may hold the union. */
  UnionReader(Class<?> type, Readers readers) {
    readers.register(type, this);
    JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
    JsonSubTypes subtypes = type.getAnnotation(JsonSubTypes.class);
    discriminator = new SerializedString(info.property());
    for (JsonSubTypes.Type subtype : subtypes.value()) {
      cases.put(subtype.name(), (RecordReader) readers.of(subtype.value()));
    }
    other = (RecordReader) readers.of(info.defaultImpl());
  }

  /** Returns whether a type is a union. */
  static boolean isUnion(Class<?> type) {
    return type.isInterface() && type.isAnnotationPresent(JsonTypeInfo.class);
  }

  /** Returns the discriminator of the union that a record is a case of, or null. */
  static @Nullable String discriminator(Class<?> record) {
    for (Class<?> type : record.getInterfaces()) {
      if (isUnion(type)) {
        return type.getAnnotation(JsonTypeInfo.class).property();
      }
    }
    return null;
  }

  @Override
  @Nullable Object read(JsonParser p, Notes notes) throws IOException {
    if (!p.hasToken(JsonToken.START_OBJECT)) {
      return other.read(p, notes);
    }
    JsonStreamContext context = p.getParsingContext();
    if (p.nextFieldName(discriminator)) {
      if (p.nextToken() == JsonToken.VALUE_STRING) {
        String type = p.getText();
        return of(type).readFieldsAfter(discriminator.getValue(), type, p, notes);
      }
    } else if (p.hasToken(JsonToken.FIELD_NAME)) {
      p.nextToken();
    }
    return buffered(p, context, notes);
  }

  private RecordReader of(@Nullable String type) {
    return type == null ? other : cases.getOrDefault(type, other);
  }

  /** Reads the object of this context, whose first value, or end, is the parser's token. */
  private @Nullable Object buffered(JsonParser p, JsonStreamContext context, Notes notes)
      throws IOException {
    TokenBuffer fields = new TokenBuffer(p, null);
    // The path to the object, for the pointers to the values in it.
    fields.overrideParentContext(context);
    fields.forceUseOfBigDecimal(true);
    String type = null;
    while (!p.hasToken(JsonToken.END_OBJECT)) {
      fields.writeFieldName(p.currentName());
      if (type == null
          && p.hasToken(JsonToken.VALUE_STRING)
          && p.currentName().equals(discriminator.getValue())) {
        type = p.getText();
      }
      fields.copyCurrentStructure(p);
      if (p.nextToken() == JsonToken.FIELD_NAME) {
        p.nextToken();
      }
    }
    try (JsonParser again = fields.asParser(p)) {
      return of(type).readFields(again, notes);
    }
  }
}
