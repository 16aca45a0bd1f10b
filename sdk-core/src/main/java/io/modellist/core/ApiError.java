package io.modellist.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical error envelope: every provider's error body is mapped to it. Immutable. The
 * credential is masked in all of it.
 *
 * @param code the status that the body names, or the HTTP status where the service's bodies never
 *     name one; otherwise null
 * @param type the service's stable, machine-readable word for the error, or null
 * @param detail what happened, in the service's words, or null when the body was not of the
 *     service's own shape
 * @param errors what was wrong with single parts of the request; unmodifiable
 * @param text the body as it came, cut to 16 KiB, or null when it was empty
 */
public record ApiError(
    @Nullable Integer code,
    @Nullable String type,
    @Nullable String detail,
    List<FieldError> errors,
    @Nullable String text) {
  /** Copies the list. */
  public ApiError {
    errors = List.copyOf(errors);
  }

  /** An error body that is not of the service's own shape: a proxy's page, plain text, nothing. */
  public static ApiError unrecognized(@Nullable String text) {
    return new ApiError(null, null, null, List.of(), text);
  }

  /** Whether the body was of the service's own shape. */
  public boolean recognized() {
    return type != null || detail != null || code != null || !errors.isEmpty();
  }
}
