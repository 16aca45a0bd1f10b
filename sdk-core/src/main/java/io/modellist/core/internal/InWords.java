package io.modellist.core.internal;

import java.math.BigDecimal;
import java.time.Duration;

/** Formats durations for people: {@code 500 ms}, {@code 1.5 s}, {@code 2 min}, {@code 24 h}. */
public final class InWords {
  private static final Duration LONGEST_IN_SECONDS = Duration.ofSeconds(90);
  private static final Duration LONGEST_IN_HOURS = Duration.ofDays(2);

  private InWords() {}

  /** Returns the duration in one or two units, such as {@code 2 min 30 s}. */
  public static String of(Duration time) {
    if (time.toSeconds() == Long.MIN_VALUE) {
      return time.toString(); // It cannot be negated.
    }
    if (time.isNegative()) {
      return "-" + of(time.negated());
    }
    if (time.compareTo(Duration.ofSeconds(1)) < 0) {
      return number(time.toNanos(), 6) + " ms";
    }
    if (time.compareTo(LONGEST_IN_SECONDS) <= 0) {
      return number(time.toNanos(), 9) + " s";
    }
    if (time.compareTo(Duration.ofHours(1)) < 0) {
      return two(time.toMinutes(), "min", time.toSecondsPart(), "s");
    }
    return time.compareTo(LONGEST_IN_HOURS) <= 0
        ? two(time.toHours(), "h", time.toMinutesPart(), "min")
        : two(time.toDays(), "days", time.toHoursPart(), "h");
  }

  private static String number(long nanos, int digits) {
    return BigDecimal.valueOf(nanos, digits).stripTrailingZeros().toPlainString();
  }

  private static String two(long large, String unit, int small, String smallUnit) {
    return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }
}
