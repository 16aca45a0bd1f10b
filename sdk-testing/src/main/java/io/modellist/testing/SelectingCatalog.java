package io.modellist.testing;

import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.QueryableCatalog;
import io.modellist.core.RequestOptions;
import java.util.Optional;
import java.util.function.BiPredicate;

/** An {@link InMemoryCatalog} whose listings can be narrowed by a query. */
record SelectingCatalog<M extends Model, Q>(
    InMemoryCatalog<M> all, BiPredicate<? super M, ? super Q> selects)
    implements QueryableCatalog<M, Q> {
  @Override
  public Listing<M> listModels() {
    return all.listModels();
  }

  @Override
  public Listing<M> listModels(Q query) {
    return all.listing(model -> selects.test(model, query), query.toString());
  }

  @Override
  public M getModel(String key, RequestOptions options) {
    return all.getModel(key, options);
  }

  @Override
  public Optional<M> findModel(String key, RequestOptions options) {
    return all.findModel(key, options);
  }

  @Override
  public void close() {
    all.close();
  }
}
