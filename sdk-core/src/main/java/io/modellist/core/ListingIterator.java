package io.modellist.core;

import java.util.Iterator;

/**
 * An iteration over the models of a listing. For one thread at a time.
 *
 * <p><b>After an exception.</b>
 *
 * <ul>
 *   <li>After {@link ApiException}, {@link TransportException} and {@link
 *       UnexpectedContentException}, the next {@link #hasNext()} requests that page again, or
 *       continues after the entry that could not be delivered. Nothing is lost or repeated.
 *   <li>After {@link PagingException}, {@link IncompleteListingException}, {@link
 *       DeadlineException} and {@link #close()}, every further call throws the same, without a
 *       request.
 *   <li>After an interrupt, the iteration continues once the interrupt flag of the thread is
 *       cleared.
 * </ul>
 *
 * @param <M> the provider's model type
 */
public interface ListingIterator<M extends Model> extends Iterator<M>, AutoCloseable {
  /**
   * Returns the place after the model that was delivered last. A listing {@code from} it resumes
   * there, as {@link Listing#from} describes.
   *
   * @throws ConfigurationException in a COMPLETE listing, which can only be started again
   */
  Bookmark bookmark();

  /** Returns the report of this iteration until now. */
  ListingReport report();

  /**
   * Stops the iteration: a call that is under way ends, and it and all later calls throw {@link
   * CancelledException}. Idempotent. Any thread may call it.
   */
  @Override
  void close();
}
