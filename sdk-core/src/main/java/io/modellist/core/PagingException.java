package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The service's pages are inconsistent: it ignores the position in the request, leads back to an
 * earlier page, or returns empty pages although it reports that more follow. The iterator stays
 * failed.
 */
public final class PagingException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, as the SDK does; for tests of error handlers. */
  public PagingException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
