package io.modellist.core;

import java.util.stream.Stream;

/**
 * The models of a listing, a page at a time. Like the listing, it is a description: each iteration
 * starts again, and sends its first request when it needs the first page. Immutable, safe to share
 * between threads.
 *
 * @param <M> the provider's model type
 */
public interface Pages<M extends Model> extends Iterable<Page<M>> {
  /** Returns an iteration from the start. It needs no closing if it runs to its end. */
  @Override
  PageIterator<M> iterator();

  /** Returns the pages as a lazy stream. Closing the stream stops the iteration. */
  Stream<Page<M>> stream();
}
