package io.modellist.core.internal.json;

import static java.time.format.DateTimeFormatter.ISO_ZONED_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.FieldProblem;
import io.modellist.core.internal.json.Fleet.Ship;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times have many forms. A value in any other form is a problem; the decoder does not guess. */
class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "2024-01-10T08:00:00Z,                  2024-01-10T08:00:00Z",
    "2024-01-10T08:00:00z,                  2024-01-10T08:00:00Z",
    "2024-01-10t08:00:00Z,                  2024-01-10T08:00:00Z",
    "2024-01-10T08:00:00.1Z,                2024-01-10T08:00:00.1Z",
    "2024-01-10T08:00:00.123Z,              2024-01-10T08:00:00.123Z",
    "2024-01-10T08:00:00.123456Z,           2024-01-10T08:00:00.123456Z",
    "2024-01-10T08:00:00.123456789Z,        2024-01-10T08:00:00.123456789Z",
    "2024-01-10T08:00:00.123456789012Z,     2024-01-10T08:00:00.123456789Z",
    "2024-01-10T08:00:00,                   2024-01-10T08:00:00Z",
    "2024-01-10T08:00:00.5,                 2024-01-10T08:00:00.5Z",
    "2024-01-10 08:00:00,                   2024-01-10T08:00:00Z",
    "2024-01-10 08:00:00.25+02:00,          2024-01-10T06:00:00.25Z",
    "2024-01-10 08:00:00 +0200,             2024-01-10T06:00:00Z",
    "2024-01-10T08:00:00+02,                2024-01-10T06:00:00Z",
    "2024-01-10T08:00:00-0530,              2024-01-10T13:30:00Z",
    "2024-01-10T08:00:00-05:30,             2024-01-10T13:30:00Z",
    "2024-01-10T08:00:00+00:00,             2024-01-10T08:00:00Z",
    "2024-01-10T08:00Z,                     2024-01-10T08:00:00Z",
    "2024-01-10T08:00+01:00,                2024-01-10T07:00:00Z",
    "2024-01-10,                            2024-01-10T00:00:00Z",
    "2024-02-29T23:59:59Z,                  2024-02-29T23:59:59Z",
    "1969-12-31T23:59:59.9Z,                1969-12-31T23:59:59.9Z",
    "2024-12-31T23:30:00-01:00,             2025-01-01T00:30:00Z",
    "0001-01-01T00:00:00Z,                  0001-01-01T00:00:00Z",
    "'  2024-01-10T08:00:00Z ',             2024-01-10T08:00:00Z",
    "2024-01-10T08:00:00+01:00[Europe/Paris], 2024-01-10T07:00:00Z",
    "2024-01-10T08:00:00.5+01:00:30,        2024-01-10T06:59:30.5Z",
    "2024-01-10t08:00+01:00[Europe/Paris],  2024-01-10T07:00:00Z",
  })
  void aTextIsReadAsTheTimeItNames(String text, Instant time) throws Exception {
    assertThat(ship("\"" + text + "\"").createdAt()).isEqualTo(time);
    assertThat(ship("\"" + text + "\"").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0,                         1970-01-01T00:00:00Z",
    "-1,                        1969-12-31T23:59:59Z",
    "1704873600,                2024-01-10T08:00:00Z",
    "99999999999,               5138-11-16T09:46:39Z",
    "100000000000,              1973-03-03T09:46:40Z",
    "1704873600123,             2024-01-10T08:00:00.123Z",
    "-1704873600123,            1915-12-23T15:59:59.877Z",
    "1704873600123456,          2024-01-10T08:00:00.123456Z",
    "1704873600123456789,       2024-01-10T08:00:00.123456789Z",
    "9223372036854775807,       2262-04-11T23:47:16.854775807Z",
    "-9223372036854775808,      1677-09-21T00:12:43.145224192Z",
    "1704873600.5,              2024-01-10T08:00:00.5Z",
    "1704873600.123456789123,   2024-01-10T08:00:00.123456789Z",
    "-1.5,                      1969-12-31T23:59:58.5Z",
    "1704873600123.5,           2024-01-10T08:00:00.123500Z",
    "1.7048736e9,               2024-01-10T08:00:00Z",
    "99999999999.5,             5138-11-16T09:46:39.5Z",
    "100000000000.5,            1973-03-03T09:46:40.000500Z",
    "-100000000000.5,           1966-10-31T14:13:19.999500Z",
    "17048736001234567890.5,    2510-04-03T08:00:01.234567890Z",
    "0.0,                       1970-01-01T00:00:00Z",
  })
  void theMagnitudeOfANumberDecidesItsUnit(String number, Instant time) throws Exception {
    assertThat(ship(number).createdAt()).isEqualTo(time);
    assertThat(ship(number).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"yesterday\"",
        "\"2024\"",
        "\"2024-1-1\"",
        "\"2024-13-01T00:00:00Z\"",
        "\"2023-02-29T00:00:00Z\"",
        "\"2024-01-10T24:00:00Z\"",
        "\"2024-01-10T08:60:00Z\"",
        "\"2024-01-10T08:00:60Z\"",
        "\"2024-01-10T08:00:00.Z\"",
        "\"2024-01-10T08:00:00ZZ\"",
        "\"2024-01-10T08:00:00+2\"",
        "\"2024-01-10T08:00:00+19:00\"",
        "\"2024-01-10T08:00:00-18:01\"",
        "\"2024-01-10T\"",
        "\"2024-01-10T08\"",
        "\"1704873600\"",
        "\"12024-01-10T08:00:00Z\"",
        "\"2024-01-10T08:00:00 UTC\"",
        "\"٢٠٢٤-01-10T08:00:00Z\"",
        "1e99",
        "1e-99",
        "true",
        "[]",
        "9223372036854775808",
        "1e999999999"
      })
  void aValueThatIsNotATimeIsAProblem(String json) throws Exception {
    Ship ship = ship(json);

    assertThat(ship.createdAt()).isNull();
    assertThat(ship.problems())
        .containsExactly(new FieldProblem("/created_at", json, "not a time"));
  }

  /** Compares the parser with java.time. {@code scripts/times} does it with ten million texts. */
  @Test
  void aTextIsReadAsTheTimeThatJavaReads() {
    int texts = Integer.getInteger("modellist.times", 100_000);
    Random random = new Random(42);
    int times = 0;
    for (int i = 0; i < texts; i++) {
      String text = text(random);
      Instant expected = java(text);
      if (expected != null) {
        times++;
        assertThat(parse(text)).as(text).isEqualTo(expected);
      } else if (parse(text) != null) {
        throw new AssertionError("not a time: " + text);
      }
    }
    assertThat(times).isBetween(texts / 2, texts - texts / 20); // Some are not times.
  }

  /** Returns a text in a form that java.time knows too; one in five has a number out of range. */
  private static String text(Random random) {
    int most = random.nextInt(5) == 0 ? 99 : 0;
    StringBuilder text = new StringBuilder();
    text.append("%04d-%02d-".formatted(random.nextInt(10_000), 1 + number(random, 11, most)));
    text.append("%02dT%02d".formatted(1 + number(random, 30, most), number(random, 23, most)));
    text.append(":%02d:%02d".formatted(number(random, 59, most), number(random, 59, most)));
    int digits = random.nextInt(10);
    if (digits > 0) {
      text.append('.');
      random.ints(digits, 0, 10).forEach(text::append);
    }
    if (random.nextBoolean()) {
      return text.append(random.nextBoolean() ? 'Z' : 'z').toString();
    }
    text.append(random.nextBoolean() ? '+' : '-');
    text.append("%02d:%02d".formatted(number(random, 17, most), number(random, 59, most)));
    return text.append(random.nextInt(20) == 0 ? "[Asia/Kolkata]" : "").toString();
  }

  private static int number(Random random, int usual, int most) {
    return random.nextInt(Math.max(usual, random.nextInt(6) == 0 ? most : 0) + 1);
  }

  private static Instant java(String text) {
    try {
      // Its offset may be "+00:00", but "24:00" is not the next day here.
      boolean isNextDay = text.startsWith("24", 11);
      return isNextDay ? null : OffsetDateTime.parse(text, ISO_ZONED_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant parse(String text) {
    return TimeText.parse(text.toCharArray(), 0, text.length());
  }

  private static Ship ship(String createdAt) throws Exception {
    return Fleet.ship("\"created_at\":" + createdAt);
  }
}
