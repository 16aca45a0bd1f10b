package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number, a Boolean, a time or an id without coercion: {@code "12"} is not a number, and 1
 * is not a Boolean.
 */
final class Scalar extends ValueReader {
  private interface Conversion {
    /** Returns the value; throws an ArithmeticException if the text or number is out of range. */
    @Nullable Object of(JsonParser p) throws IOException;
  }

  private static final Set<JsonToken> INTEGER = EnumSet.of(JsonToken.VALUE_NUMBER_INT);
  private static final Set<JsonToken> NUMBER =
      EnumSet.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
  private static final Set<JsonToken> TRUTH =
      EnumSet.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
  private static final Set<JsonToken> ID =
      EnumSet.of(JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT);
  private static final Set<JsonToken> TIME =
      EnumSet.of(JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);

  private static final Map<Class<?>, Scalar> BY_TYPE =
      Map.of(
          Integer.class, new Scalar("a 32-bit integer", INTEGER, JsonParser::getIntValue),
          Long.class, new Scalar("a 64-bit integer", INTEGER, JsonParser::getLongValue),
          Double.class, new Scalar("a number of 64 bits", NUMBER, Scalar::finite),
          Boolean.class, new Scalar("true or false", TRUTH, JsonParser::getBooleanValue),
          BigInteger.class, new Scalar("an integer", INTEGER, JsonParser::getBigIntegerValue),
          BigDecimal.class, new Scalar("a number", NUMBER, JsonParser::getDecimalValue),
          Instant.class, new Scalar("a time", TIME, Scalar::time));

  private static final Map<Class<?>, Scalar> IDS =
      Map.of(
          String.class, new Scalar("text or an integer", ID, JsonParser::getText),
          Long.class, new Scalar("a 64-bit integer", ID, Scalar::longId));

  private final String problem;
  private final Set<JsonToken> tokens;
  private final Conversion conversion;

  private Scalar(String expected, Set<JsonToken> tokens, Conversion conversion) {
    this.problem = "not " + expected;
    this.tokens = tokens;
    this.conversion = conversion;
  }

  /** Returns the reader of a type; null if the type is not a scalar. */
  static @Nullable Scalar of(Class<?> type) {
    return BY_TYPE.get(boxed(type));
  }

  /** Returns the reader of a model's id, which may be text or an integer; null for other types. */
  static @Nullable Scalar id(Class<?> type) {
    return IDS.get(boxed(type));
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  @Override
  @Nullable Object read(JsonParser p, Notes notes) throws IOException {
    if (!tokens.contains(p.currentToken())) {
      return problem(p, problem);
    }
    try {
      return conversion.of(p);
    } catch (ArithmeticException | NumberFormatException e) {
      return problem(p, problem);
    } catch (StreamReadException e) {
      if (p.currentToken().isNumeric()) {
        return problem(p, problem); // A number that is well-formed, but out of range.
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
    boolean isText = p.hasToken(JsonToken.VALUE_STRING);
    return isText ? Long.parseLong(p.getText()) : p.getLongValue();
  }

  private static @Nullable Instant time(JsonParser p) throws IOException {
    Instant time;
    if (p.hasToken(JsonToken.VALUE_STRING)) {
      time = TimeText.parse(p.getTextCharacters(), p.getTextOffset(), p.getTextLength());
      if (time == null && p.getText().isBlank()) {
        return null; // Some services send blank text for no time.
      }
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
