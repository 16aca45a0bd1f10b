package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The program stopped the request: the thread was interrupted, or the iterator or the client was
 * closed. After an interrupt, the thread's interrupt flag is still set. Clear the flag to go on
 * with the same iterator.
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
