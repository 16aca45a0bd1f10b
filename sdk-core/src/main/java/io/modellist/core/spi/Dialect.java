package io.modellist.core.spi;

import io.modellist.core.ApiError;
import io.modellist.core.Model;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one service speaks: the one place for its quirks, each with its source beside it. Immutable
 * and safe to share.
 *
 * @param <M> the provider's model type
 */
public interface Dialect<M extends Model> {
  /** Which service it is. */
  Service service();

  /** The model's record. */
  Class<M> modelType();

  /** The page's record. */
  Class<? extends WirePage<M>> pageType();

  /** The record around a single model; null when the service sends it bare. */
  default @Nullable Class<? extends WireModel<M>> envelopeType() {
    return null;
  }

  /**
   * Maps a refusal's body to the canonical envelope. A body that is not of the service's own shape
   * gives {@link ApiError#unrecognized}.
   */
  ApiError error(int status, ErrorBody body);

  /** Whether a refusal with a {@linkplain #isTransient transient} status may be repeated. */
  default boolean retryable(int status, ApiError error) {
    return isTransient(status);
  }

  /** Whether a refusal of a single model says, in the service's own words, that there is none. */
  default boolean saysNoSuchModel(int status, ApiError error) {
    return status == 404 && error.recognized();
  }

  /**
   * The likely causes of an answer that is a refusal or not what was asked for; empty when there is
   * nothing to say.
   *
   * @param status the HTTP status
   * @param contentType the answer's content type, or null
   * @param error the refusal's words; null when the answer was a success
   */
  default Optional<String> hint(
      int status, @Nullable String contentType, @Nullable ApiError error) {
    return Optional.empty();
  }

  /** 408, 429, 500, 502, 503 and 504. */
  static boolean isTransient(int status) {
    return switch (status) {
      case 408, 429, 500, 502, 503, 504 -> true;
      default -> false;
    };
  }
}
