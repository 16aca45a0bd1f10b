package io.modellist.core;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * All models that a query selects: a description, not a result. Making one sends nothing; each
 * iteration starts anew and asks for a page when the loop needs it. The methods that narrow a
 * listing return another one and leave this one as it was.
 *
 * <p>Immutable, safe to share between threads; a {@link ListingIterator} is for one thread.
 *
 * <p>Every method that fetches throws the {@link ModelListException} that its type documents, with
 * {@link ModelListException#progress()} filled.
 *
 * @param <M> the provider's model type
 */
public interface Listing<M extends Model> extends Iterable<M> {
  /** One iteration from the start. It needs no closing when it ran to its end. */
  @Override
  ListingIterator<M> iterator();

  /** The models as a lazy stream: {@code findFirst()} sends one request. Closing it stops it. */
  Stream<M> stream();

  /** The same models a page at a time. */
  Iterable<Page<M>> pages();

  /** The first page alone, in one request when nothing fails. */
  Page<M> firstPage();

  /** All models in memory: bound a list that may be endless with {@link #maxItems}. */
  List<M> toList();

  /**
   * Returns the rest of this listing after a bookmark, with {@link ResumeOptions#DEFAULT}.
   *
   * <p>Models may have been created and deleted since. If the list is sorted by a creation time
   * that does not change, exactly the models after the place are delivered ({@link Resumed#EXACT});
   * otherwise the place is searched by the last five models delivered, and no model that kept its
   * place in the list is skipped. {@link ListingReport#resumed} says how the place was found. A
   * model that moved in the list may be skipped or repeat, and so may any model if the list changes
   * while it is read.
   *
   * <p>From the bookmark at the end of a listing by creation time, oldest first, a listing delivers
   * everything that was created later. It does not show changes and deletions, nor older models
   * that became visible or match the query only now.
   *
   * @throws ConfigurationException if the bookmark is of another provider or query, or of the end
   *     of a listing of the newest models first
   */
  Listing<M> from(Bookmark bookmark);

  /**
   * Returns the rest of this listing after a bookmark, as {@link #from(Bookmark)} does.
   *
   * @param how how the place of the bookmark is searched, and whether it may be uncertain
   * @throws ConfigurationException as {@link #from(Bookmark)}
   */
  Listing<M> from(Bookmark bookmark, ResumeOptions how);

  /** At most so many models; the iteration then ends without an error. At least 1. */
  Listing<M> maxItems(long maxItems);

  /**
   * At most so many requests in an iteration, retries and the search for the place of a bookmark
   * included; 100,000 by default. When one more is needed, the iteration throws {@link
   * IncompleteListingException}. At least 1.
   */
  Listing<M> maxRequests(long maxRequests);

  /**
   * Sets how often a {@link Consistency#COMPLETE} listing may walk the list before it throws {@link
   * IncompleteListingException}; 5 by default, 1 to 100. Other listings walk it once. An anchored
   * walk counts as one pass, but may take as many requests as {@code maxPasses} passes, at least
   * two. If it is cut short, equal passes follow if any are left, and at least two more are needed.
   */
  Listing<M> maxPasses(int maxPasses);

  /**
   * How many pages may be fetched before they are needed, at once and each by a thread of its own;
   * none by default, at most 32. They are given in order, and no more than so many are held.
   *
   * <p>The first page is fetched alone, and those ahead once the second is needed: never past the
   * end that the service's totals tell, {@link #maxItems} or {@link #maxRequests}. Where the
   * service tells no total, uses cursors, or gives smaller pages than asked for, one page ahead is
   * all that can be known, and all that is fetched.
   *
   * <p>A page ahead is fetched with the retries of the listing, on its thread; its attempts count
   * in {@link #maxRequests} and in the client's {@link RetryBudget}. After a page ahead has failed,
   * no further page is started; the error is thrown when the iteration arrives at that page.
   * Closing, an interrupt and the deadline end what is under way.
   */
  Listing<M> readAhead(int pages);

  /**
   * How long an iteration may take from its first request on, the consumer's own time included; no
   * limit by default. When a page is needed later than that: {@link DeadlineException}.
   */
  Listing<M> deadline(Duration deadline);

  /** How repeats are treated; {@link Consistency#AS_SERVED} by default. */
  Listing<M> consistency(Consistency consistency);

  /** What every request of this listing does differently from the client's defaults. */
  Listing<M> options(RequestOptions options);
}
