package io.modellist.core;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * All models that a query selects. It is a description, not a result: creating one sends nothing.
 * Each iteration starts again, and requests a page when it needs it.
 *
 * <p>The methods that take a setting return another listing and leave this one unchanged.
 * Immutable, safe to share between threads. A {@link ListingIterator} is for one thread.
 *
 * <p>Every method that reads models throws {@link ModelListException}, with {@link
 * ModelListException#progress()}. {@link ListingIterator} states what is possible afterwards.
 *
 * @param <M> the provider's model type
 */
public interface Listing<M extends Model> extends Iterable<M> {
  /** Returns an iteration from the start. It needs no closing if it runs to its end. */
  @Override
  ListingIterator<M> iterator();

  /**
   * Returns the models as a lazy stream: {@code findFirst()} sends one request. Closing the stream
   * stops the iteration.
   */
  Stream<M> stream();

  /** Returns the same models, a page at a time. */
  Pages<M> pages();

  /** Reads the first page. Sends one request, unless it fails and is retried. */
  Page<M> firstPage();

  /**
   * Reads all models into memory. Limit a list that may be very long by {@link #maxItems}.
   *
   * @return the models in the service's order; unmodifiable
   */
  List<M> toList();

  /** Reads all models into memory, and returns them with the report of the iteration. */
  ListingResult<M> collect();

  /**
   * Returns the rest of this listing after a bookmark, with {@link ResumeOptions#DEFAULT}.
   *
   * <p>Models may have been created and deleted since. If the list is sorted by a creation time
   * that does not change, exactly the models after the place are delivered ({@link Resumed#EXACT}).
   * Otherwise, the place is searched by the last five models delivered, and no model that kept its
   * place in the list is skipped. {@link ListingReport#resumed} reports how the place was found. A
   * model that moved in the list may be skipped or repeated, and so may any model if the list
   * changes while it is read.
   *
   * <p>From the bookmark at the end of a listing by creation time, oldest first, a listing delivers
   * everything that was created later. It does not report changes and deletions, nor older models
   * that became visible or match the query only now.
   *
   * @throws ConfigurationException if the bookmark is from another provider or query, or from the
   *     end of a listing of the newest models first
   */
  Listing<M> from(Bookmark bookmark);

  /**
   * Returns the rest of this listing after a bookmark, as {@link #from(Bookmark)} does.
   *
   * @param how how the place of the bookmark is searched, and whether it may be uncertain
   * @throws ConfigurationException as {@link #from(Bookmark)}
   */
  Listing<M> from(Bookmark bookmark, ResumeOptions how);

  /**
   * Sets the maximum number of models; no limit by default. An iteration ends without an error when
   * it has delivered them.
   *
   * @throws ConfigurationException if it is less than 1
   */
  Listing<M> maxItems(long maxItems);

  /**
   * Sets the maximum number of requests of an iteration; 100,000 by default. Retries and the search
   * for the place of a bookmark count. If the iteration needs another request, it throws {@link
   * IncompleteListingException}.
   *
   * @throws ConfigurationException if it is less than 1
   */
  Listing<M> maxRequests(long maxRequests);

  /**
   * Sets how often a {@link Consistency#COMPLETE} listing may walk the list before it throws {@link
   * IncompleteListingException}; 5 by default, 1 to 100. Other listings walk the list once.
   *
   * <p>An anchored walk counts as one pass, but may take as many requests as {@code maxPasses}
   * passes, at least two. If it is cut short, equal passes follow if any are left, and at least two
   * more are needed.
   *
   * @throws ConfigurationException if it is out of range
   */
  Listing<M> maxPasses(int maxPasses);

  /**
   * Sets how many pages may be fetched before they are needed; 0 by default, at most 32. They are
   * fetched and decoded by other threads and delivered in order. No more than this number are held.
   *
   * <p>The first page is fetched alone. Pages ahead are fetched once the second page is needed, but
   * never past the end that the service's totals show, {@link #maxItems} or {@link #maxRequests}.
   * While the iteration waits for a page, the service receives up to {@code pages + 1} requests at
   * the same time: for that page and for those after it. If the service reports no total, uses
   * cursors, or returns smaller pages than requested, only one page ahead is known, and only that
   * one is fetched.
   *
   * <p>A page ahead is retried on its thread. Its attempts count in {@link #maxRequests} and in the
   * client's {@link RetryBudget}. After a page ahead has failed, no further page is started. Its
   * error is thrown when the iteration reaches that page. Closing, an interrupt and the deadline
   * end what is under way.
   *
   * @throws ConfigurationException if it is out of range
   */
  Listing<M> readAhead(int pages);

  /**
   * Sets how long an iteration may take, from its first request on and including the caller's own
   * time; no limit by default. If a page is needed afterwards, the iteration throws {@link
   * DeadlineException}.
   *
   * @throws ConfigurationException if it is not more than zero
   */
  Listing<M> deadline(Duration deadline);

  /**
   * Sets how a list that changes while it is read is treated; {@link Consistency#AS_SERVED} by
   * default.
   *
   * @throws ConfigurationException if it is {@link Consistency#COMPLETE} and this listing has a
   *     bookmark, {@link #maxItems}, or a query that does not start at the first model
   */
  Listing<M> consistency(Consistency consistency);

  /**
   * Skips entries that cannot be delivered, because they have no id or are not objects. By default,
   * an iteration throws {@link UnexpectedContentException} for each of them. {@link
   * ListingReport#unreadable} counts the entries that were skipped. With a strict client, these
   * include models with a field of the wrong JSON type.
   *
   * <p>A {@link Consistency#COMPLETE} listing counts them as seen. They have no id, so that only
   * their number can be compared with the totals and between passes.
   */
  Listing<M> skipUnreadable();

  /** Sets the options of every request of this listing; the client's settings by default. */
  Listing<M> options(RequestOptions options);
}
