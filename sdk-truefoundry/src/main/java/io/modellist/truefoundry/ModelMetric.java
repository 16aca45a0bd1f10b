package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A metric that was logged with a model version. Immutable.
 *
 * @param key the name of the metric, or null if absent
 * @param value the value of the metric, or null if absent
 * @param timestampMillis the time of the measurement in milliseconds since 1970-01-01T00:00:00Z, or
 *     null if absent
 * @param step the step of the run, or null if absent
 */
public record ModelMetric(
    @JsonProperty("key") @Nullable String key,
    @JsonProperty("value") @Nullable Double value,
    // A number, not an Instant: the decoder reads small numbers as seconds, but the service always
    // sends milliseconds (truefoundry-sdk).
    @JsonProperty("timestamp") @Nullable Long timestampMillis,
    @JsonProperty("step") @Nullable Long step) {
  /** Returns the time of the measurement, or null if absent. */
  public @Nullable Instant timestamp() {
    return timestampMillis == null ? null : Instant.ofEpochMilli(timestampMillis);
  }
}
