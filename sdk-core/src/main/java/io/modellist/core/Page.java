package io.modellist.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

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

  /**
   * Returns the page size as the service reports it, which may be lower than asked for. Empty if it
   * reports none.
   */
  OptionalLong limit();

  /** Returns the service's total of models. Empty if it reports none. */
  OptionalLong totalItems();

  /** Returns the service's total of pages. Empty if it reports none. */
  OptionalLong totalPages();

  /**
   * Returns whether the service's list has a page before this one: as the service says, or by the
   * position of this page if it does not say. The listing need not have delivered that page: it may
   * have started after it.
   */
  boolean hasPrevious();

  /**
   * Returns whether more follows after these models: another page, or the rest of this page that
   * {@link Listing#maxItems} cut off. A COMPLETE listing continues until the list has proved to be
   * complete, even if no further model is delivered.
   */
  boolean hasNext();

  /**
   * Returns the place after this page, from which {@link Listing#from} resumes. Empty if this is
   * the last page, and in a COMPLETE listing.
   */
  Optional<Bookmark> next();

  /**
   * Returns the fields of the page that this SDK has no method for: the page's own by name, nested
   * ones by JSON pointer, such as {@code /pagination/cursor}. Those of the models are in {@link
   * Model#unknownFields()}. Unmodifiable, never null; the values may be null.
   */
  Map<String, @Nullable Object> unknownFields();

  /** Returns the response that the page was read from. */
  ResponseInfo response();
}
