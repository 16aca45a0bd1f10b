package io.modellist.benchmarks.hand;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Reads timestamps of the usual form, {@code 2024-05-14T00:39:07.690Z}, from the parser's
 * characters. All other forms go to java.time.
 */
final class InstantReader extends StdScalarDeserializer<Instant> {
  private static final long serialVersionUID = 1;
  private static final int TO_SECONDS = "2024-05-14T00:39:07".length();

  InstantReader() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    return read(parser);
  }

  /** Reads the text at which the parser is. */
  static Instant read(JsonParser parser) throws IOException {
    char[] text = parser.getTextCharacters();
    int start = parser.getTextOffset();
    int length = parser.getTextLength();
    Instant usual = usual(text, start, length);
    return usual == null ? OffsetDateTime.parse(parser.getText()).toInstant() : usual;
  }

  private static Instant usual(char[] t, int at, int length) {
    int end = at + length - 1;
    if (length <= TO_SECONDS
        || t[end] != 'Z'
        || t[at + 4] != '-'
        || t[at + 7] != '-'
        || t[at + 10] != 'T'
        || t[at + 13] != ':'
        || t[at + 16] != ':') {
      return null;
    }
    int century = two(t, at);
    int year = century < 0 ? century : century * 100 + two(t, at + 2);
    int month = two(t, at + 5);
    int day = two(t, at + 8);
    int hour = two(t, at + 11);
    int minute = two(t, at + 14);
    int second = two(t, at + 17);
    int nanos = nanos(t, at + TO_SECONDS, end);
    if ((year | month | day | hour | minute | second | nanos) < 0
        || month < 1
        || month > 12
        || day < 1
        || day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth()
        || hour > 23
        || minute > 59
        || second > 59) {
      return null;
    }
    long seconds = epochDay(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
    return Instant.ofEpochSecond(seconds, nanos);
  }

  /** Returns the number of two digits, or a negative one if a character is no digit. */
  private static int two(char[] t, int at) {
    int tens = t[at] - '0';
    int ones = t[at + 1] - '0';
    return (tens | ones) < 0 || tens > 9 || ones > 9 ? Integer.MIN_VALUE : tens * 10 + ones;
  }

  /** Returns the fraction of a second: a point and 1 to 9 digits, or nothing. */
  private static int nanos(char[] t, int at, int end) {
    if (at == end) {
      return 0;
    }
    if (t[at] != '.' || end - at < 2 || end - at > 10) {
      return -1;
    }
    int nanos = 0;
    for (int i = 1; i <= 9; i++) {
      int digit = at + i < end ? t[at + i] - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      nanos = nanos * 10 + digit;
    }
    return nanos;
  }

  /** Returns the days since 1970, for years since 0. */
  private static long epochDay(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }
}
