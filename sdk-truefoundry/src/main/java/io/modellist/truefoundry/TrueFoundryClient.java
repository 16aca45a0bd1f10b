package io.modellist.truefoundry;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.ModelListException;
import io.modellist.core.NotFoundException;
import io.modellist.core.QueryableCatalog;
import io.modellist.core.RequestOptions;
import io.modellist.core.client.ClientBuilder;
import io.modellist.core.client.ProviderClient;
import io.modellist.core.spi.ModelRequest;
import io.modellist.core.spi.RequestPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A client that lists the models of a TrueFoundry control plane.
 *
 * <pre>{@code
 * try (var truefoundry = TrueFoundryClient.fromEnvironment()) {
 *   truefoundry.listModels(q -> q.mlRepoId("repo")).forEach(m -> System.out.println(m.fqn()));
 * }
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Close it when you are done with it.
 *
 * <p>Every failure is a {@link ModelListException}. A listing throws it while it is iterated.
 */
public final class TrueFoundryClient
    implements QueryableCatalog<TrueFoundryModel, TrueFoundryModelQuery> {
  /** The documented path prefix, the default. */
  public static final String ML_PREFIX = "/api/ml/v1";

  /** The path prefix of newer control planes, which the published client uses. */
  public static final String SERVICE_PREFIX = "/api/svc/v1";

  private final ProviderClient<TrueFoundryModel> client;
  private final RequestPath models;

  private TrueFoundryClient(ProviderClient<TrueFoundryModel> client, RequestPath models) {
    this.client = client;
    this.models = models;
  }

  /** Creates a builder. A client needs a credential and the base URL of the control plane. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates a client from environment variables: the key in {@code TFY_API_KEY} and the base URL of
   * the control plane in {@code TFY_HOST}.
   *
   * @throws ConfigurationException if one of them is missing or not valid
   */
  public static TrueFoundryClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /**
   * Returns all models, including those without a version. Sends no request until the listing is
   * iterated.
   */
  @Override
  public Listing<TrueFoundryModel> listModels() {
    return listModels(TrueFoundryModelQuery.all());
  }

  /**
   * Returns the models that the query selects: {@code GET /api/ml/v1/models}. Sends no request
   * until the listing is iterated.
   */
  @Override
  public Listing<TrueFoundryModel> listModels(TrueFoundryModelQuery query) {
    return client.list(query.request(models));
  }

  /**
   * Returns the models that the query selects: {@code listModels(q -> q.name("x"))}.
   *
   * @throws ConfigurationException if a setting of the query is not valid
   */
  public Listing<TrueFoundryModel> listModels(Consumer<TrueFoundryModelQuery.Builder> query) {
    TrueFoundryModelQuery.Builder builder = TrueFoundryModelQuery.builder();
    query.accept(builder);
    return listModels(builder.build());
  }

  /**
   * Returns the model with this id: {@code GET /api/ml/v1/models/{id}}. The API page does not show
   * this call. The published client makes it under {@link #SERVICE_PREFIX}.
   *
   * @param key the id of the model
   * @throws ConfigurationException if the id is blank, {@code .} or {@code ..}
   * @throws NotFoundException if there is no such model, or for any other 404 (a wrong base URL or
   *     path prefix)
   * @throws ModelListException for any other refusal or failure
   */
  @Override
  public TrueFoundryModel getModel(String key, RequestOptions options) {
    return client.get(modelRequest(key), options);
  }

  /**
   * Returns the model with this id, or empty if the service itself reports that there is none.
   *
   * @param key the id of the model
   * @throws ConfigurationException if the id is blank, {@code .} or {@code ..}
   * @throws ModelListException for any other refusal or failure, including a 404 that is not about
   *     the model (a wrong base URL or path prefix, a proxy)
   */
  @Override
  public Optional<TrueFoundryModel> findModel(String key, RequestOptions options) {
    return client.find(modelRequest(key), options);
  }

  @Override
  public void close() {
    client.close();
  }

  private ModelRequest modelRequest(String id) {
    return new ModelRequest(models.value("model id", id), List.of());
  }

  /** Builds a {@link TrueFoundryClient}. Mutable; use it from one thread. */
  public static final class Builder extends ClientBuilder<Builder, TrueFoundryClient> {
    private RequestPath prefix = RequestPath.of(ML_PREFIX);

    private Builder() {
      super(TrueFoundryDialect.SERVICE);
    }

    /**
     * Sets the path before {@code /models}; {@link #ML_PREFIX} by default.
     *
     * @throws ConfigurationException if the path is empty, or a segment is blank, {@code .} or
     *     {@code ..}
     */
    public Builder pathPrefix(String prefix) {
      this.prefix = RequestPath.of(prefix);
      return this;
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Creates the client. Sends no request.
     *
     * @throws ConfigurationException if the credential or the base URL is missing, or the base URL
     *     is not valid
     */
    @Override
    public TrueFoundryClient build() {
      return new TrueFoundryClient(
          connect(new TrueFoundryDialect(prefix.toString())), prefix.then("models"));
    }
  }
}
