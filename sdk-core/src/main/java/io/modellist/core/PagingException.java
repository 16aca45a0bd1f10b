package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The service's paging makes no sense: it ignores the position that it is asked for, goes in a
 * circle, or gives empty pages while it says that there is more. The listing stays failed.
 */
public final class PagingException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK, and by tests of error handlers.
   *
   * @param message what happened, where, and what to do
   * @param cause what lies behind it, or null
   * @param request the request that failed, or null when there was none
   * @param progress in a listing, how far it came; otherwise null
   */
  public PagingException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
