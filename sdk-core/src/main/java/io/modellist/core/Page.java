package io.modellist.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A fetched page. Immutable.
 *
 * <p>It has the models that the listing delivers of the page. As a rule, these are all of them.
 * They are fewer if the listing started at a bookmark inside the page, if {@link Listing#maxItems}
 * cut it, or if an entry could not be delivered.
 *
 * @param <M> the provider's model type
 */
public interface Page<M extends Model> {
  /** Returns the models in the service's order. Unmodifiable, never null. */
  List<M> items();

  /** Returns the number of the page as the service counts. Empty if it does not number pages. */
  OptionalLong number();

  /** Returns the number of models before the page. Empty if the service does not report it. */
  OptionalLong offset();

  /** Returns the service's total of models. Empty if it reports none. */
  OptionalLong totalItems();

  /** Returns the service's total of pages. Empty if it reports none. */
  OptionalLong totalPages();

  /**
   * Returns whether the listing continues after this page. A COMPLETE listing continues until the
   * list has proved to be complete, even if no further model is delivered.
   */
  boolean hasNext();

  /**
   * Returns the place after this page, from which {@link Listing#from} resumes. Empty if this is
   * the last page, and in a COMPLETE listing.
   */
  Optional<Bookmark> next();

  /** Returns the response that the page was read from. */
  ResponseInfo response();
}
