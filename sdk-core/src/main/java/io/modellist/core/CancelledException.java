package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The work was stopped from this side: the thread was interrupted (its flag stays set), or the
 * iterator or the client was closed.
 */
public final class CancelledException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, as the SDK does; for tests of error handlers. */
  public CancelledException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
