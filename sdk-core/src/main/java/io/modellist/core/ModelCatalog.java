package io.modellist.core;

import java.util.Optional;

/**
 * A service's models. Applications depend on this type; tests put their own implementation in.
 *
 * <p>Safe to share between threads. Close it when done: that ends what is under way in other
 * threads with a {@link CancelledException}; a catalog that is never closed does not keep the JVM
 * alive.
 *
 * @param <M> the provider's model type
 */
public interface ModelCatalog<M extends Model> extends AutoCloseable {
  /** All models that the credential may see. Sends nothing until it is iterated. */
  Listing<M> listModels();

  /**
   * The model with this id, or, where the service looks models up by name (the organisation
   * registry), with this name.
   *
   * @throws NotFoundException when the service says that there is none
   * @throws ModelListException for any other refusal or failure
   */
  M getModel(String id);

  /**
   * The model that {@link #getModel} would give, or empty when the service itself says that there
   * is none. A 404 that is not the service's own word (a wrong base URL, a proxy) is thrown.
   *
   * @throws ModelListException for any other refusal or failure
   */
  Optional<M> findModel(String id);

  /** Ends calls and listings that are under way and frees what this catalog holds. Idempotent. */
  @Override
  void close();
}
