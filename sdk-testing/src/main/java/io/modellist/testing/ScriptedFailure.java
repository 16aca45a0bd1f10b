package io.modellist.testing;

import io.modellist.core.ApiException;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.CredentialException;
import io.modellist.core.DeadlineException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.Progress;
import io.modellist.core.RequestInfo;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.internal.call.Failure;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The failure that a test set for the listings of an {@link InMemoryCatalog}. Each time, a new
 * exception is thrown, with the reader's stack trace and the progress of the listing. Thread-safe.
 */
final class ScriptedFailure {
  private final int after;
  private final boolean once;
  private final @Nullable ModelListException thrown;
  private final AtomicBoolean over = new AtomicBoolean();

  private ScriptedFailure(int after, boolean once, @Nullable ModelListException thrown) {
    this.after = after;
    this.once = once;
    this.thrown = thrown;
  }

  /** Returns a failure that never happens. */
  static ScriptedFailure none() {
    return new ScriptedFailure(Integer.MAX_VALUE, false, null);
  }

  /** Creates the failure after this number of models. */
  static ScriptedFailure after(int delivered, boolean once, ModelListException thrown) {
    return new ScriptedFailure(delivered, once, thrown);
  }

  /** Returns a copy of this failure for another catalog. The copy has not happened yet. */
  ScriptedFailure anew() {
    return new ScriptedFailure(after, once, thrown);
  }

  /**
   * Returns the offset at which a page must end, so that all models before the failure are read.
   */
  int pagesEndAt() {
    return over.get() ? Integer.MAX_VALUE : after;
  }

  /** Returns the failure that replaces the page at this offset, or null if there is none. */
  @Nullable Failure at(int offset) {
    boolean isHere = once ? offset == after && !over.get() : offset >= after;
    return isHere && thrown != null ? failure(thrown) : null;
  }

  /**
   * Returns the failure. It is over only when the listing throws it, because a listing may drop a
   * page that it read ahead.
   */
  private Failure failure(ModelListException original) {
    boolean endsListing =
        original instanceof PagingException
            || original instanceof IncompleteListingException
            || original instanceof DeadlineException;
    return new Failure.Scripted(
        String.valueOf(original.getMessage()),
        progress -> {
          over.set(true);
          return copy(original, progress);
        },
        endsListing);
  }

  /** Returns an exception like this one with the progress of a listing. */
  static ModelListException copy(ModelListException thrown, @Nullable Progress progress) {
    ModelListException copy = withoutSuppressed(thrown, progress);
    for (Throwable suppressed : thrown.getSuppressed()) {
      copy.addSuppressed(suppressed);
    }
    return copy;
  }

  private static ModelListException withoutSuppressed(
      ModelListException thrown, @Nullable Progress progress) {
    String message = String.valueOf(thrown.getMessage());
    Throwable cause = thrown.getCause();
    RequestInfo request = thrown.request().orElse(null);
    if (thrown instanceof ApiException refusal) {
      return ApiException.of(
          new ApiException.Refusal(
              message, refusal.response(), refusal.error(), request, progress));
    } else if (thrown instanceof TransportException) {
      return new TransportException(message, cause, request, progress);
    } else if (thrown instanceof DeadlineException) {
      return new DeadlineException(message, cause, request, progress);
    } else if (thrown instanceof UnexpectedContentException) {
      return new UnexpectedContentException(message, cause, request, progress);
    } else if (thrown instanceof PagingException) {
      return new PagingException(message, cause, request, progress);
    } else if (thrown instanceof IncompleteListingException incomplete) {
      return new IncompleteListingException(message, cause, request, progress, incomplete.report());
    } else if (thrown instanceof CancelledException) {
      return new CancelledException(message, cause, request, progress);
    } else if (thrown instanceof CredentialException) {
      return new CredentialException(message, cause, request, progress);
    } else if (thrown instanceof ConfigurationException) {
      return new ConfigurationException(message);
    }
    throw new IllegalArgumentException("cannot copy a " + thrown.getClass().getName());
  }
}
