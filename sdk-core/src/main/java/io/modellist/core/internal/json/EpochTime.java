package io.modellist.core.internal.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads numbers as times; their magnitude shows the unit. */
final class EpochTime {
  private static final long LEAST_MILLIS = 100_000_000_000L;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private EpochTime() {}

  /**
   * Returns the time for a number of units since 1970. The units are seconds below 10^11 (year
   * 5138), milliseconds below 10^14, microseconds below 10^17, else nanoseconds.
   */
  static Instant of(long number) {
    long unitsPerSecond = 1;
    // Does not use the absolute value, because the smallest long has none.
    for (long most = LEAST_MILLIS;
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
    // Checked before any arithmetic, which would take minutes with an exponent of millions.
    if (Math.abs((long) number.precision() - number.scale()) > 20) {
      return null;
    }
    BigDecimal seconds = number.setScale(30, RoundingMode.DOWN);
    for (BigDecimal most = BigDecimal.valueOf(LEAST_MILLIS);
        number.abs().compareTo(most) >= 0;
        most = most.multiply(THOUSAND)) {
      seconds = seconds.divide(THOUSAND, RoundingMode.DOWN);
    }
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    long nanos = seconds.subtract(whole).multiply(BILLION).longValue();
    return Instant.ofEpochSecond(whole.longValueExact(), nanos);
  }
}
