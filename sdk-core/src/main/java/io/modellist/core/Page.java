package io.modellist.core;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fetched page. Immutable.
 *
 * <p>It holds what the listing delivers of that page: all of it as a rule, less where the listing
 * began at a bookmark inside it, where {@code maxItems} cut it, or around an entry that could not
 * be delivered. Making one by hand, for a test, needs no service.
 *
 * @param items the models, in the service's order; unmodifiable
 * @param number the page's number as the service counts, or null where it does not number pages
 * @param offset how many models stand before the page, or null where the service does not say
 * @param totalItems how many models the service says there are, or null
 * @param totalPages how many pages the service says there are, or null
 * @param hasNext whether the listing goes on behind this page; in a COMPLETE listing it does until
 *     the list has proved complete, though nothing new may come
 * @param following where the next page starts, or null when this is the last, and in a COMPLETE
 *     listing; see {@link #next()}
 * @param response the answer that brought the page
 */
public record Page<M>(
    List<M> items,
    @Nullable Long number,
    @Nullable Long offset,
    @Nullable Long totalItems,
    @Nullable Long totalPages,
    boolean hasNext,
    @Nullable Bookmark following,
    ResponseInfo response) {
  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /** From where to go on behind this page; empty when it is the last, or of a COMPLETE listing. */
  public Optional<Bookmark> next() {
    return Optional.ofNullable(following);
  }
}
