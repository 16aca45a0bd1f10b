package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The time of the whole call (two minutes by default) or of the listing ({@link Listing#deadline})
 * is up. A listing that failed so stays failed; its bookmark goes on elsewhere.
 */
public final class DeadlineException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, as the SDK does; for tests of error handlers. */
  public DeadlineException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
