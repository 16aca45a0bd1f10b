package io.modellist.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of models as JSON or text, and masks keys in them. All model data passes
 * through this class on its way out.
 *
 * <p>A record becomes an object with a field for each accessor, and an open enum becomes its value.
 * Times are in ISO 8601, numbers are exact, and absent values are null.
 */
final class ModelJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // The stream belongs to the process. After a failure, an object must not look complete,
          // so
          // its end is not written.
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          // Writes characters outside the Basic Multilingual Plane directly, not as two escapes.
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private final Secrets secrets;

  /** Creates a writer that masks these secrets. */
  ModelJson(Secrets secrets) {
    this.secrets = secrets;
  }

  /** Creates a generator for UTF-8. The caller writes the separators between root values. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out).setRootValueSeparator(null);
  }

  /** Returns a value as JSON. */
  String json(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(generator, value);
    } catch (IOException e) {
      throw new IllegalStateException("no JSON of " + value.getClass(), e);
    }
    return text.toString();
  }

  /** Returns a value as the text of one table cell: a scalar without quotes, others as JSON. */
  String cell(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    return ModelFields.isScalar(value.getClass()) ? text(value) : json(value);
  }

  /** Writes a value of a model. */
  void write(JsonGenerator generator, @Nullable Object value) throws IOException {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      generator.writePOJO(value);
    } else if (value instanceof Collection<?> list) {
      generator.writeStartArray();
      for (Object member : list) {
        write(generator, member);
      }
      generator.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      writeObject(generator, map);
    } else if (value instanceof Record && !ModelFields.isOpenEnum(value.getClass())) {
      writeObject(generator, ModelFields.of(value));
    } else {
      String text = text(value);
      escapeUnpairedSurrogates(generator, text);
      generator.writeString(text);
      generator.setHighestNonEscapedChar(0);
    }
  }

  private void writeObject(JsonGenerator generator, Map<?, ?> fields) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      String name = secrets.mask(String.valueOf(field.getKey()));
      escapeUnpairedSurrogates(generator, name);
      generator.writeFieldName(name);
      generator.setHighestNonEscapedChar(0);
      write(generator, field.getValue());
    }
    generator.writeEndObject();
  }

  private String text(Object value) {
    Object plain =
        ModelFields.isOpenEnum(value.getClass()) ? ModelFields.of(value).get("value") : value;
    return secrets.mask(String.valueOf(plain));
  }

  /** Makes the generator use escapes, the only form in which JSON can hold such surrogates. */
  private static void escapeUnpairedSurrogates(JsonGenerator generator, String text) {
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      generator.setHighestNonEscapedChar(0x7f);
    }
  }
}
