package io.modellist.core.spi;

import io.modellist.core.ApiError;
import io.modellist.core.Model;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes the conventions of one service. It is the only place for the service's quirks, each
 * with its source. Immutable and safe to share.
 *
 * @param <M> the provider's model type
 */
public interface Dialect<M extends Model> {
  /** Returns the names of the service. */
  Service service();

  /** Returns the record type of a model. */
  Class<M> modelType();

  /** Returns the record type of a page. */
  Class<? extends WirePage<M>> pageType();

  /**
   * Returns the record type of the envelope around a single model; null if the service sends the
   * model itself.
   */
  default @Nullable Class<? extends WireModel<M>> envelopeType() {
    return null;
  }

  /**
   * Maps a refusal's body to the canonical envelope. A body that does not have the service's own
   * shape becomes {@link ApiError#unrecognized}.
   */
  ApiError error(int status, ErrorBody body);

  /**
   * Returns whether a refused request may be sent again. By default, {@link #isTransient} decides.
   */
  default boolean retryable(int status, ApiError error) {
    return isTransient(status);
  }

  /** Returns whether a refusal is the service's own statement that there is no such model. */
  default boolean saysNoSuchModel(int status, ApiError error) {
    return status == 404 && error.recognized();
  }

  /**
   * Returns the likely causes of a refusal or of an unexpected response; empty when none are known.
   *
   * @param status the HTTP status
   * @param contentType the content type of the response, or null
   * @param error the refusal; null when the response was a success
   */
  default Optional<String> hint(
      int status, @Nullable String contentType, @Nullable ApiError error) {
    return Optional.empty();
  }

  /**
   * Returns the likely causes of a refused request for one model, in addition to those of {@link
   * #hint}; empty when none are known.
   */
  default Optional<String> lookupHint(int status, ApiError error) {
    return Optional.empty();
  }

  /** Returns whether the status is 408, 429, 500, 502, 503 or 504. */
  static boolean isTransient(int status) {
    return switch (status) {
      case 408, 429, 500, 502, 503, 504 -> true;
      default -> false;
    };
  }
}
