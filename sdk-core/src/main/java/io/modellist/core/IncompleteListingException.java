package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The listing had to stop before its end by its own limit: {@link Listing#maxRequests}, or the
 * passes of {@link Consistency#COMPLETE}, or an uncertain place that {@link ResumeOptions} does not
 * allow. What was delivered is a part and must not be taken for the complete list. The listing
 * stays failed.
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
