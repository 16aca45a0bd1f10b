package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The work was stopped from this side: the thread was interrupted (its flag stays set), or the
 * iterator or the client was closed.
 */
public final class CancelledException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK, and by tests of error handlers.
   *
   * @param message what happened, where, and what to do
   * @param cause what lies behind it, or null
   * @param request the request that failed, or null when there was none
   * @param progress in a listing, how far it came; otherwise null
   */
  public CancelledException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
