package io.modellist.core;

/**
 * A catalog that can list a selection of its models. Each provider's client is one, with a query
 * type of its own.
 *
 * @param <M> the provider's model type
 * @param <Q> the provider's query type
 */
public interface QueryableCatalog<M extends Model, Q> extends ModelCatalog<M> {
  /** Returns the models that the query selects. Sends no request until the listing is iterated. */
  Listing<M> listModels(Q query);
}
