package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The service's paging makes no sense: it ignores the position that it is asked for, goes in a
 * circle, or gives empty pages while it says that there is more. The listing stays failed.
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
