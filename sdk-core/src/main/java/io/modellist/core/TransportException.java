package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * No whole answer came: the connection was refused, reset, or broke off, the TLS handshake failed,
 * or an attempt took longer than its limit. Iterating on asks for the same page again.
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
