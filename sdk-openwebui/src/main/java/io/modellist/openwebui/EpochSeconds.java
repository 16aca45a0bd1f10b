package io.modellist.openwebui;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes times in the form of the server: as seconds since 1970-01-01T00:00:00Z. */
final class EpochSeconds {
  private EpochSeconds() {}

  /**
   * Returns the seconds: an integer, as the server sends it, or a decimal if there is a fraction.
   */
  static @Nullable Number of(@Nullable Instant time) {
    if (time == null) {
      return null;
    }
    if (time.getNano() == 0) {
      return time.getEpochSecond();
    }
    return BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9));
  }
}
