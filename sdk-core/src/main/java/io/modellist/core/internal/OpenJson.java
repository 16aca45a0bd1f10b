package io.modellist.core.internal;

import io.modellist.core.internal.json.OpenValue;
import org.jspecify.annotations.Nullable;

/** JSON without a type, for bodies of which nothing is certain. */
public final class OpenJson {
  private OpenJson() {}

  /**
   * Parses a whole text: unmodifiable {@code Map} or {@code List}, {@code String}, {@code Integer},
   * {@code Long}, {@code BigInteger}, {@code BigDecimal} or {@code Boolean}; null when it is the
   * JSON null, no JSON, or nests deeper than 200.
   */
  public static @Nullable Object parseOrNull(String text) {
    return OpenValue.parseOrNull(text);
  }
}
