package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The listing stopped before its end: it needs more than {@link Listing#maxRequests} requests, the
 * passes of {@link Consistency#COMPLETE} did not prove it complete, or it resumed at an uncertain
 * place that {@link ResumeOptions} does not allow. The models that were delivered are a part of the
 * list. The iterator stays failed.
 */
public final class IncompleteListingException extends ModelListException {
  private static final long serialVersionUID = 1L;

  private final ListingReport report;

  /** Creates the exception, as the SDK does; for tests of error handlers. */
  public IncompleteListingException(
      String message,
      @Nullable Throwable cause,
      @Nullable RequestInfo request,
      @Nullable Progress progress,
      ListingReport report) {
    super(message, cause, request, progress);
    this.report = report;
  }

  /** Returns the report of the listing until it stopped. */
  public ListingReport report() {
    return report;
  }
}
