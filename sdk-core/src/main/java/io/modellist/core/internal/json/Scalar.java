package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads text, a number, a Boolean or a time without coercion: {@code "12"} is not a number, 1 is
 * not a Boolean, and neither is text.
 */
final class Scalar<T> extends JsonDeserializer<T> {
  private interface Conversion<T> {
    @Nullable T of(JsonParser p) throws IOException;
  }

  private static final Set<JsonToken> TEXT = EnumSet.of(JsonToken.VALUE_STRING);
  private static final Set<JsonToken> INTEGER = EnumSet.of(JsonToken.VALUE_NUMBER_INT);
  private static final Set<JsonToken> NUMBER =
      EnumSet.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
  private static final Set<JsonToken> TRUTH =
      EnumSet.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
  private static final Set<JsonToken> TIME =
      EnumSet.of(JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
  private static final Set<JsonToken> ID =
      EnumSet.of(JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT);

  private final String expected;
  private final Set<JsonToken> tokens;
  private final Conversion<T> conversion;

  private Scalar(String expected, Set<JsonToken> tokens, Conversion<T> conversion) {
    this.expected = expected;
    this.tokens = tokens;
    this.conversion = conversion;
  }

  /** Registers the deserializers of all scalar types. */
  static void register(SimpleDeserializers to) {
    Scalar<Integer> ints = new Scalar<>("a 32-bit integer", INTEGER, JsonParser::getIntValue);
    Scalar<Long> longs = new Scalar<>("a 64-bit integer", INTEGER, JsonParser::getLongValue);
    Scalar<Double> doubles = new Scalar<>("a number of 64 bits", NUMBER, Scalar::finite);
    Scalar<Boolean> truths = new Scalar<>("true or false", TRUTH, JsonParser::getBooleanValue);
    to.addDeserializer(String.class, new Scalar<>("text", TEXT, JsonParser::getText));
    to.addDeserializer(Integer.class, ints);
    to.addDeserializer(int.class, ints);
    to.addDeserializer(Long.class, longs);
    to.addDeserializer(long.class, longs);
    to.addDeserializer(Double.class, doubles);
    to.addDeserializer(double.class, doubles);
    to.addDeserializer(Boolean.class, truths);
    to.addDeserializer(boolean.class, truths);
    to.addDeserializer(
        BigInteger.class, new Scalar<>("an integer", INTEGER, JsonParser::getBigIntegerValue));
    to.addDeserializer(
        BigDecimal.class, new Scalar<>("a number", NUMBER, JsonParser::getDecimalValue));
    to.addDeserializer(Instant.class, new Scalar<>("a time", TIME, Scalar::time));
  }

  /** Returns the reader of a model's id, which may be text or an integer; null for other types. */
  static @Nullable ValueReader id(JavaType type) {
    if (type.hasRawClass(String.class)) {
      return ValueReader.of(new Scalar<>("text or an integer", ID, JsonParser::getText));
    }
    if (type.hasRawClass(Long.class) || type.hasRawClass(long.class)) {
      return ValueReader.of(new Scalar<>("a 64-bit integer", ID, Scalar::longId));
    }
    return null;
  }

  @Override
  public @Nullable T deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
    JsonToken token = p.currentToken();
    if (!tokens.contains(token)) {
      throw BadValue.of("not " + expected);
    }
    try {
      return conversion.of(p);
    } catch (ArithmeticException | NumberFormatException e) {
      throw BadValue.of("not " + expected);
    } catch (StreamReadException e) {
      if (token.isNumeric()) {
        // The number is well-formed, but out of range.
        throw BadValue.of("not " + expected);
      }
      throw e;
    }
  }

  private static Double finite(JsonParser p) throws IOException {
    double value = p.getDoubleValue();
    if (Double.isInfinite(value)) {
      throw new ArithmeticException("overflow");
    }
    return value;
  }

  private static Long longId(JsonParser p) throws IOException {
    return p.hasToken(JsonToken.VALUE_STRING)
        ? Long.valueOf(Long.parseLong(p.getText()))
        : Long.valueOf(p.getLongValue());
  }

  private static @Nullable Instant time(JsonParser p) throws IOException {
    Instant time;
    if (p.hasToken(JsonToken.VALUE_STRING)) {
      String text = p.getText();
      if (text.isBlank()) {
        // Some services send blank text for no time.
        return null;
      }
      time = TimeText.parse(text);
    } else if (p.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      time = EpochTime.of(p.getLongValue());
    } else {
      time = EpochTime.of(p.getDecimalValue());
    }
    if (time == null) {
      throw new ArithmeticException("no time");
    }
    return time;
  }
}
