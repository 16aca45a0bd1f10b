package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The service returned a success status, but not a list of models: an HTML page, other JSON, a
 * response above a limit, or a list entry without an id. The message quotes the start of the
 * response, and names likely causes.
 */
public final class UnexpectedContentException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, as the SDK does; for tests of error handlers. */
  public UnexpectedContentException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
