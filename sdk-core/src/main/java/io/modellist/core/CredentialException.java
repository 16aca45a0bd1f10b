package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The supplier of a {@linkplain Credential#supplier credential} threw an exception, or returned
 * null or a credential that cannot be sent. The request was not sent.
 *
 * <p>The {@linkplain #getCause() cause} is the supplier's exception. It is left out when one of its
 * texts holds the credential. In a listing, calling {@code hasNext()} again calls the supplier
 * again. If the supplier failed after a 401, that refusal is a suppressed exception.
 */
public final class CredentialException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, as the SDK does; for tests of error handlers. */
  public CredentialException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause, request, progress);
  }
}
