package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * No whole answer came: the connection was refused, reset, or broke off, the TLS handshake failed,
 * or an attempt took longer than its limit. Iterating on asks for the same page again.
 */
public final class TransportException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK, and by tests of error handlers.
   *
   * @param message what happened, where, and what to do
   * @param cause what lies behind it, or null
   * @param request the request that failed, or null when there was none
   * @param progress in a listing, how far it came; otherwise null
   */
  public TransportException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
