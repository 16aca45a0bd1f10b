package io.modellist.core.internal.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads numbers as times; their magnitude shows the unit. */
final class EpochTime {
  private EpochTime() {}

  /**
   * Returns the time for a number of units since 1970. The units are seconds below 10^11 (year
   * 5138), milliseconds below 10^14, microseconds below 10^17, else nanoseconds.
   */
  static Instant of(long number) {
    long unitsPerSecond = 1;
    // Does not use the absolute value, because the smallest long has none.
    for (long most = 100_000_000_000L;
        unitsPerSecond < 1_000_000_000 && (number >= most || number <= -most);
        most *= 1_000) {
      unitsPerSecond *= 1_000;
    }
    long nanosPerUnit = 1_000_000_000 / unitsPerSecond;
    return Instant.ofEpochSecond(
        Math.floorDiv(number, unitsPerSecond),
        Math.floorMod(number, unitsPerSecond) * nanosPerUnit);
  }

  /** Returns the time for a number with decimals, in the same units; null beyond 10^20. */
  static @Nullable Instant of(BigDecimal number) {
    long digits = (long) number.precision() - number.scale(); // before the decimal point
    // Checked before any arithmetic, which would take minutes with an exponent of millions.
    if (Math.abs(digits) > 20) {
      return null;
    }
    int places = digits <= 11 ? 0 : (int) (digits - 9) / 3 * 3; // of the unit in a second
    BigDecimal seconds = number.movePointLeft(places);
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    long nanos = seconds.subtract(whole).movePointRight(9).longValue();
    return Instant.ofEpochSecond(whole.longValueExact(), nanos);
  }
}
