package io.modellist.core.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 2024-01-10T08:00:00.123456Z} and its common variants: a space for the T, no seconds,
 * no time of day, an offset such as {@code +02}, {@code +0200} or {@code +02:00}, or none, which
 * stands for UTC. It does not use the parser of java.time, which creates dozens of objects for each
 * of the hundreds of times of a page.
 */
final class TimeText {
  private final String text;
  private int at;

  private TimeText(String text) {
    this.text = text;
  }

  /** Returns the time, or null when the text is not a time. */
  static @Nullable Instant parse(String text) {
    try {
      return new TimeText(text.strip()).instant();
    } catch (DateTimeException | ArithmeticException e) {
      return null;
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
    if (at < text.length()) {
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
    if (at < text.length()) {
      throw wrong();
    }
    return Instant.ofEpochSecond(second, nano);
  }

  /** Reads the offset from UTC in seconds. East is positive. */
  private int offset() {
    skip(' ');
    if (at == text.length() || skip('Z') || skip('z')) {
      return 0;
    }
    int sign = skip('-') ? -1 : 1;
    if (sign > 0) {
      expect('+');
    }
    int seconds = digits(2, 18) * 3_600;
    if (at < text.length()) {
      skip(':');
      seconds += digits(2, 59) * 60;
    }
    return sign * seconds;
  }

  /** Reads nanoseconds; digits after the ninth are dropped. */
  private int fraction() {
    int start = at;
    int nano = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      if (at - start < 9) {
        nano = nano * 10 + (text.charAt(at) - '0');
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
    for (int end = at + count; at < end; at++) {
      if (at == text.length() || !isDigit(text.charAt(at))) {
        throw wrong();
      }
      value = value * 10 + (text.charAt(at) - '0');
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
    if (at < text.length() && text.charAt(at) == c) {
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
}
