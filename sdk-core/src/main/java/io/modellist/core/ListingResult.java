package io.modellist.core;

import java.util.List;

/**
 * All models of a listing, and the report of the iteration that read them. Immutable.
 *
 * @param <M> the provider's model type
 * @param items the models in the service's order; unmodifiable
 * @param report the report, for example whether the list changed in the meantime
 */
public record ListingResult<M extends Model>(List<M> items, ListingReport report) {
  /** Copies the list. */
  public ListingResult {
    items = List.copyOf(items);
  }
}
