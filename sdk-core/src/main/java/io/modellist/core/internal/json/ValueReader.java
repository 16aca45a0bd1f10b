package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.modellist.core.FieldProblem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one field, or one member of a list or map, so that a bad value does not affect others. */
final class ValueReader {
  private final JsonDeserializer<Object> deserializer;
  private final @Nullable TypeDeserializer union;

  private ValueReader(JsonDeserializer<Object> deserializer, @Nullable TypeDeserializer union) {
    this.deserializer = deserializer;
    this.union = union;
  }

  /** Creates a reader of this type. */
  static ValueReader of(DeserializationContext ctxt, JavaType type, @Nullable BeanProperty property)
      throws JsonMappingException {
    TypeDeserializer union = ctxt.getFactory().findTypeDeserializer(ctxt.getConfig(), type);
    return new ValueReader(
        ctxt.findContextualValueDeserializer(type, property),
        union == null ? null : union.forProperty(property));
  }

  /** Creates a reader that uses this deserializer. */
  static ValueReader of(JsonDeserializer<Object> deserializer) {
    return new ValueReader(deserializer, null);
  }

  /** Returns the value for a JSON null: null, or a node, to distinguish it from an absent field. */
  @Nullable Object ofNull(DeserializationContext ctxt) throws JsonMappingException {
    return deserializer.getNullValue(ctxt);
  }

  /**
   * Reads the value at the current token and leaves the parser at its last one.
   *
   * @return the value, null when it is absent, or a {@link FieldProblem} with a pointer relative to
   *     the value. A problem is returned, not thrown, because that is cheap and the caller knows
   *     the path to the value
   * @throws IOException when nothing more of the body can be read
   */
  @Nullable Object read(JsonParser p, DeserializationContext ctxt, Notes notes) throws IOException {
    JsonToken first = p.currentToken();
    JsonStreamContext at = p.getParsingContext();
    int depth = notes.depth();
    try {
      return union == null
          ? deserializer.deserialize(p, ctxt)
          : deserializer.deserializeWithType(new WordsAsText(p), ctxt, union);
    } catch (JsonProcessingException e) {
      if (concernsTheBody(e)) {
        throw e;
      }
      notes.leaveTo(depth);
      return problem(e, first, at, p);
    } catch (NumberFormatException e) {
      // Jackson's own deserializers throw this for an exponent that BigDecimal cannot represent.
      notes.leaveTo(depth);
      return problem(BadValue.of("a number out of range"), first, at, p);
    }
  }

  /** Returns whether the complete body is affected: bad syntax, a limit, a failed source. */
  static boolean concernsTheBody(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      boolean ofParser =
          cause instanceof StreamReadException || cause instanceof StreamConstraintsException;
      boolean ofSource = cause instanceof IOException && !(cause instanceof JacksonException);
      boolean ofOurs = cause instanceof InvalidDefinitionException;
      if ((ofParser && !(cause instanceof InputCoercionException)) || ofSource || ofOurs) {
        return true;
      }
    }
    return false;
  }

  private static FieldProblem problem(
      JsonProcessingException e, JsonToken first, JsonStreamContext at, JsonParser p)
      throws IOException {
    FieldProblem known = e instanceof BadValue bad ? bad.problem() : null;
    String raw = known == null ? "" : known.raw();
    if (!first.isStructStart() || (p.currentToken() == first && p.getParsingContext() == at)) {
      String text = RawText.read(p);
      raw = raw.isEmpty() ? text : raw;
    } else {
      skipRest(p, at.getParent());
      raw = raw.isEmpty() ? (first == JsonToken.START_OBJECT ? "{…}" : "[…]") : raw;
    }
    return new FieldProblem(known == null ? "" : known.pointer(), raw, reason(e));
  }

  /**
   * Skips the rest of a value that failed inside, until the parser is back in the outer context.
   */
  private static void skipRest(JsonParser p, JsonStreamContext outer) throws IOException {
    while (p.getParsingContext() != outer) {
      p.nextToken();
    }
  }

  private static String reason(JsonProcessingException e) {
    Throwable cause = e.getCause();
    if (e instanceof ValueInstantiationException && cause != null) {
      return "refused: " + cause.getMessage();
    }
    return e.getOriginalMessage();
  }

  /**
   * Accepts only text as the discriminator of a union. Jackson would also accept a number or a
   * Boolean.
   */
  private static final class WordsAsText extends JsonParserDelegate {
    WordsAsText(JsonParser p) {
      super(p);
    }

    @Override
    public @Nullable String getValueAsString() throws IOException {
      return delegate.hasToken(JsonToken.VALUE_STRING) ? delegate.getText() : null;
    }
  }
}
