package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * No complete response was received: the connection failed or was closed, the TLS handshake failed,
 * or the attempt timed out ({@code attemptTimeout}). In a listing, calling {@code hasNext()} again
 * requests the same page again.
 */
public final class TransportException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, as the SDK does; for tests of error handlers. */
  public TransportException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
