package io.modellist.core.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 2024-01-10T08:00:00.123456Z} and its common variants: a space for the T, no seconds,
 * no time of day, an offset such as {@code +02}, {@code +0200} or {@code +02:00}, or none, which
 * stands for UTC. It does not use the parser of java.time, which creates dozens of objects for each
 * of the hundreds of times of a page.
 */
final class TimeText {
  private final char[] text;
  private final int end;
  private int at;

  private TimeText(char[] text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** Returns the time in a part of these characters, or null when it is not a time. */
  static @Nullable Instant parse(char[] text, int start, int length) {
    try {
      return new TimeText(text, start, start + length).instant();
    } catch (DateTimeException e) {
      String stripped = new String(text, start, length).strip();
      return stripped.length() < length
          ? parse(stripped.toCharArray(), 0, stripped.length())
          : Rare.parse(stripped);
    }
  }

  private Instant instant() {
    int year = digits(4, 9999);
    expect('-');
    int month = digits(2, 12);
    expect('-');
    long day = LocalDate.of(year, month, digits(2, 31)).toEpochDay();
    long second = day * 86_400;
    int nano = 0;
    if (at < end) {
      if (!skip('T') && !skip('t')) {
        expect(' ');
      }
      second += digits(2, 23) * 3_600L;
      expect(':');
      second += digits(2, 59) * 60L;
      if (skip(':')) {
        second += digits(2, 59);
        nano = skip('.') || skip(',') ? fraction() : 0;
      }
      second -= offset();
    }
    if (at < end) {
      throw wrong();
    }
    return Instant.ofEpochSecond(second, nano);
  }

  /** Reads the offset from UTC in seconds. East is positive. */
  private int offset() {
    skip(' ');
    if (at == end || skip('Z') || skip('z')) {
      return 0;
    }
    int sign = skip('-') ? -1 : 1;
    if (sign > 0) {
      expect('+');
    }
    int seconds = digits(2, 18) * 3_600;
    if (at < end) {
      skip(':');
      seconds += digits(2, 59) * 60;
    }
    if (seconds > 18 * 3_600) {
      throw wrong();
    }
    return sign * seconds;
  }

  /** Reads nanoseconds; digits after the ninth are dropped. */
  private int fraction() {
    int start = at;
    int nano = 0;
    while (at < end && isDigit(text[at])) {
      if (at - start < 9) {
        nano = nano * 10 + (text[at] - '0');
      }
      at++;
    }
    if (at == start) {
      throw wrong();
    }
    for (int digits = at - start; digits < 9; digits++) {
      nano *= 10;
    }
    return nano;
  }

  private int digits(int count, int most) {
    int value = 0;
    for (int last = at + count; at < last; at++) {
      if (at == end || !isDigit(text[at])) {
        throw wrong();
      }
      value = value * 10 + (text[at] - '0');
    }
    if (value > most) {
      throw wrong();
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean skip(char c) {
    if (at < end && text[at] == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!skip(c)) {
      throw wrong();
    }
  }

  private static DateTimeException wrong() {
    return new DateTimeException("not a time");
  }

  /** Reads what only java.time knows: seconds in the offset, and a region after it. */
  private static final class Rare {
    private static final int LONGEST = 100;
    private static final DateTimeFormatter FORM =
        new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("XXXXX['['VV']']")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    static @Nullable Instant parse(String text) {
      if (text.length() > LONGEST || text.startsWith("+") || text.startsWith("-")) {
        return null; // No year beyond 9999 or before 0.
      }
      try {
        return FORM.parse(text, Instant::from);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }
}
