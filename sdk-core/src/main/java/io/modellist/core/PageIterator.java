package io.modellist.core;

import java.util.Iterator;

/**
 * An iteration over the pages of a listing. It behaves as a {@link ListingIterator} does, also
 * after an exception. If an entry cannot be delivered, the page ends before it, and the rest of the
 * page follows after the exception. For one thread at a time.
 *
 * @param <M> the provider's model type
 */
public interface PageIterator<M extends Model> extends Iterator<Page<M>>, AutoCloseable {
  /**
   * Returns the place after the page that was returned last. A listing {@code from} it resumes
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
