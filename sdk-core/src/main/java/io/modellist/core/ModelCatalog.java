package io.modellist.core;

import java.util.Optional;

/**
 * The models of a service: the type that an application depends on, so that a test can pass its own
 * implementation. If the application also chooses what to list, it depends on {@link
 * QueryableCatalog}.
 *
 * <p>Safe to share between threads. Close it when you are done with it: calls and listings that are
 * under way in other threads then end with a {@link CancelledException}. A catalog that is never
 * closed does not keep the JVM alive.
 *
 * @param <M> the provider's model type
 */
public interface ModelCatalog<M extends Model> extends AutoCloseable {
  /** Returns all models that the credential may see. Sends no request until it is iterated. */
  Listing<M> listModels();

  /**
   * Returns the model with this key, with the settings of this catalog.
   *
   * @param key a model's {@link Model#key()}: the id, except in the organization registry, which
   *     looks models up by name
   * @throws ConfigurationException if the service cannot have such a key
   * @throws NotFoundException if there is no such model, or for any other 404 (a wrong base URL)
   * @throws ModelListException for any other refusal or failure
   */
  default M getModel(String key) {
    return getModel(key, RequestOptions.defaults());
  }

  /**
   * Returns the model with this key, as {@link #getModel(String)} does.
   *
   * @param options the timeouts, the retries and the additional header fields of this call
   */
  M getModel(String key, RequestOptions options);

  /**
   * Returns the model with this key, with the settings of this catalog, or empty if the service
   * itself reports that there is none. A 404 that is not in the service's own form (a wrong base
   * URL, a proxy) is thrown.
   *
   * @param key a model's {@link Model#key()}: the id, except in the organization registry, which
   *     looks models up by name
   * @throws ConfigurationException if the service cannot have such a key
   * @throws ModelListException for any other refusal or failure
   */
  default Optional<M> findModel(String key) {
    return findModel(key, RequestOptions.defaults());
  }

  /**
   * Returns the model with this key or empty, as {@link #findModel(String)} does.
   *
   * @param options the timeouts, the retries and the additional header fields of this call
   */
  Optional<M> findModel(String key, RequestOptions options);

  /** Ends calls and listings that are under way and frees what this catalog holds. Idempotent. */
  @Override
  void close();
}
