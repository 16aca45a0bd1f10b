package io.modellist.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this SDK throws. Unchecked and sealed: one catch gets all, and the
 * permitted types are all there are.
 *
 * <p>Failures of earlier attempts of the same call are attached as {@linkplain #getSuppressed()
 * suppressed} exceptions. No text in it holds the credential.
 */
public abstract sealed class ModelListException extends RuntimeException
    permits ApiException,
        TransportException,
        DeadlineException,
        UnexpectedContentException,
        PagingException,
        IncompleteListingException,
        CancelledException,
        CredentialException,
        ConfigurationException {
  private static final long serialVersionUID = 1L;

  private final @Nullable RequestInfo request;
  private final @Nullable Progress progress;

  ModelListException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    super(message, cause);
    this.request = request;
    this.progress = progress;
  }

  /** The request that failed; empty when the failure was not one of a request. */
  public final Optional<RequestInfo> request() {
    return Optional.ofNullable(request);
  }

  /** In a listing: how far it came, and the bookmark to go on from; otherwise empty. */
  public final Optional<Progress> progress() {
    return Optional.ofNullable(progress);
  }
}
