package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The time limit of the call ({@code callTimeout}, 2 minutes by default) or of the listing ({@link
 * Listing#deadline}) was reached. The iterator stays failed. The bookmark in {@link #progress()}
 * leads to the rest of the listing.
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
