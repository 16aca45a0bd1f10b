package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The service answered with success, but not with what was asked for: an HTML page, no list in the
 * JSON, JSON that breaks off or breaks a limit, or a list entry that has no id. The message quotes
 * the start of what came and names the likely causes.
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
