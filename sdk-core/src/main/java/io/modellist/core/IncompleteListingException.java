package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The listing had to stop before its end by its own limit, {@link Listing#maxRequests}. What was
 * delivered is a part and must not be taken for the whole. The listing stays failed.
 */
public final class IncompleteListingException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK, and by tests of error handlers.
   *
   * @param message what happened, where, and what to do
   * @param cause what lies behind it, or null
   * @param request the request that failed, or null when there was none
   * @param progress in a listing, how far it came; otherwise null
   */
  public IncompleteListingException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
