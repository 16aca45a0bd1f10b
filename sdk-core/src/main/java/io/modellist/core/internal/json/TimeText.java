package io.modellist.core.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 2024-01-10T08:00:00.123456Z} and its common variants: a space for the T, no seconds,
 * no time of day, an offset such as {@code +02}, {@code +0200} or {@code +02:00}, or none, which
 * stands for UTC. It does not use the parser of java.time, which creates dozens of objects for each
 * of the hundreds of times of a page.
 */
final class TimeText {
  private static final int LONGEST = 100;

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
          : rare(stripped);
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
    require(at == end);
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
    require(seconds <= 18 * 3_600);
    return sign * seconds;
  }

  /** Reads nanoseconds; digits after the ninth are dropped. */
  private int fraction() {
    int nano = 0;
    int unit = 1_000_000_000;
    do {
      unit /= 10;
      nano += digits(1, 9) * unit;
    } while (at < end && isDigit(text[at]));
    return nano;
  }

  private int digits(int count, int most) {
    int value = 0;
    for (int last = at + count; at < last; at++) {
      require(at < end && isDigit(text[at]));
      value = value * 10 + (text[at] - '0');
    }
    require(value <= most);
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
    require(skip(c));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new DateTimeException("not a time");
    }
  }

  /** Reads what only java.time knows: seconds in the offset, and a region after it. */
  private static @Nullable Instant rare(String text) {
    // No year beyond 9999 or before 0, and no decimal point without digits, which Java accepts.
    if (text.length() > LONGEST || text.matches("[+-].*|.*[.]\\D.*")) {
      return null;
    }
    try {
      return DateTimeFormatter.ISO_ZONED_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
