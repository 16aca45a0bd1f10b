package io.modellist.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON: records as objects of their accessors, open enums as their word, times in ISO
 * 8601, numbers exact, absent as null.
 */
final class ModelJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // The stream is the process's own, and half an object says more than one that was closed.
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          // Characters beyond the first plane as themselves, not as two escapes.
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private final Secrets secrets;

  /** Writes texts without these. */
  ModelJson(Secrets secrets) {
    this.secrets = secrets;
  }

  /** A generator of UTF-8. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    // What separates values at the top is the writer's business.
    return FACTORY.createGenerator(out).setRootValueSeparator(null);
  }

  /** A value as text. */
  String text(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(generator, value);
    } catch (IOException e) {
      throw new IllegalStateException("no JSON of " + value.getClass(), e);
    }
    return text.toString();
  }

  /** A value as the scalar that stands for it, or null when it is no scalar. */
  @Nullable Object scalar(Object value) {
    if (!ModelFields.isScalar(value.getClass())) {
      return null;
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    Object word =
        ModelFields.isOpenEnum(value.getClass()) ? ModelFields.of(value).get("value") : value;
    return word == null ? null : secrets.mask(word.toString());
  }

  /** Writes any value that a model holds. */
  void write(JsonGenerator generator, @Nullable Object value) throws IOException {
    if (value == null) {
      generator.writeNull();
      return;
    }
    Object scalar = scalar(value);
    if (scalar instanceof Number number) {
      writeNumber(generator, number);
    } else if (scalar instanceof Boolean bool) {
      generator.writeBoolean(bool);
    } else if (scalar != null) {
      writeText(generator, scalar.toString());
    } else if (value instanceof Collection<?> list) {
      generator.writeStartArray();
      for (Object member : list) {
        write(generator, member);
      }
      generator.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      writeObject(generator, map);
    } else if (value instanceof Record) {
      writeObject(generator, ModelFields.of(value));
    } else {
      writeText(generator, secrets.mask(value.toString()));
    }
  }

  private void writeObject(JsonGenerator generator, Map<?, ?> fields) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      String name = secrets.mask(String.valueOf(field.getKey()));
      escapeHalves(generator, name);
      generator.writeFieldName(name);
      generator.setHighestNonEscapedChar(0);
      write(generator, field.getValue());
    }
    generator.writeEndObject();
  }

  private static void writeText(JsonGenerator generator, String text) throws IOException {
    escapeHalves(generator, text);
    generator.writeString(text);
    generator.setHighestNonEscapedChar(0);
  }

  /** Half a surrogate pair is legal in JSON as an escape, and as nothing else. */
  private static void escapeHalves(JsonGenerator generator, String text) {
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      generator.setHighestNonEscapedChar(0x7f);
    }
  }

  private static void writeNumber(JsonGenerator generator, Number number) throws IOException {
    if (number instanceof BigDecimal exact) {
      generator.writeNumber(exact);
    } else if (number instanceof BigInteger exact) {
      generator.writeNumber(exact);
    } else if (number instanceof Double || number instanceof Float) {
      generator.writeNumber(number.doubleValue());
    } else {
      generator.writeNumber(number.longValue());
    }
  }
}
