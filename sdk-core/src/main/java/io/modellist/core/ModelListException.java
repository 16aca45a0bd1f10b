package io.modellist.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of all exceptions of the SDK. It is unchecked and sealed: a program can catch all
 * failures at once, or handle each permitted type.
 *
 * <p>The failures of earlier attempts of the same call are {@linkplain #getSuppressed() suppressed}
 * exceptions. No message contains the credential.
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

  /** Returns the request that failed. Empty if the failure does not belong to a request. */
  public final Optional<RequestInfo> request() {
    return Optional.ofNullable(request);
  }

  /**
   * Returns the progress of the listing, with the bookmark from which another listing resumes.
   * Empty outside a listing.
   */
  public final Optional<Progress> progress() {
    return Optional.ofNullable(progress);
  }
}
