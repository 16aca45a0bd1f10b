package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was logged with a model version. Immutable.
 *
 * @param key what was measured, or null
 * @param value the figure, or null
 * @param timestampMillis when, in milliseconds since 1970; or null
 * @param step the step of the run, or null
 */
public record ModelMetric(
    @Nullable String key,
    @Nullable Double value,
    // A number, not an Instant: those take small numbers for seconds, and these are milliseconds.
    @JsonProperty("timestamp") @Nullable Long timestampMillis,
    @Nullable Long step) {
  /** When it was measured, or null. */
  public @Nullable Instant timestamp() {
    return timestampMillis == null ? null : Instant.ofEpochMilli(timestampMillis);
  }
}
