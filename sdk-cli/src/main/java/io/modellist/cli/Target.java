package io.modellist.cli;

import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import java.util.function.Function;

/**
 * An opened service.
 *
 * @param modelType the provider's model type
 * @param catalog its client
 * @param query how the options become the provider's own query
 */
record Target<M extends Model>(
    Class<M> modelType, ModelCatalog<M> catalog, Function<ListingOptions, Listing<M>> query)
    implements AutoCloseable {

  /** The listing that the options describe. */
  Listing<M> list(ListingOptions options) {
    return query.apply(options);
  }

  /** One model. */
  M get(String id) {
    return catalog.getModel(id);
  }

  @Override
  public void close() {
    catalog.close();
  }
}
