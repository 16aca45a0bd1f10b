package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The time of the whole call (two minutes by default) or of the listing ({@link Listing#deadline})
 * is up. A listing that failed so stays failed; its bookmark goes on elsewhere.
 */
public final class DeadlineException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK, and by tests of error handlers.
   *
   * @param message what happened, where, and what to do
   * @param cause what lies behind it, or null
   * @param request the request that failed, or null when there was none
   * @param progress in a listing, how far it came; otherwise null
   */
  public DeadlineException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
