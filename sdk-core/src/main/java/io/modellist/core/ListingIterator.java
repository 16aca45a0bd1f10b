package io.modellist.core;

import java.util.Iterator;

/**
 * One iteration over a listing. For one thread at a time.
 *
 * <p><b>After an exception.</b> After {@link ApiException}, {@link TransportException} and {@link
 * UnexpectedContentException} the next {@link #hasNext()} asks for that page again (or steps over
 * the one entry that could not be delivered), and nothing is lost or given twice. After {@link
 * PagingException}, {@link IncompleteListingException}, {@link DeadlineException} and {@link
 * #close()} every further call throws the same, without a request. After an interrupt it goes on
 * once the thread's interrupt flag is cleared.
 */
public interface ListingIterator<M extends Model> extends Iterator<M>, AutoCloseable {
  /**
   * Returns the place after the model that was delivered last. A listing {@code from} it resumes
   * there, as {@link Listing#from} describes.
   *
   * @throws ConfigurationException in a COMPLETE listing, which can only be walked anew
   */
  Bookmark bookmark();

  /** What this iteration did so far. */
  ListingReport report();

  /**
   * Stops the iteration: what is under way ends, and that call and later ones throw {@link
   * CancelledException}. Idempotent; may be called from any thread.
   */
  @Override
  void close();
}
