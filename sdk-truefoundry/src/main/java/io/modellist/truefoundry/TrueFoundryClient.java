package io.modellist.truefoundry;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.ModelCatalog;
import io.modellist.core.NotFoundException;
import io.modellist.core.spi.ClientBuilder;
import io.modellist.core.spi.ModelRequest;
import io.modellist.core.spi.ProviderClient;
import io.modellist.core.spi.RequestPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lists the models of a TrueFoundry control plane.
 *
 * <pre>{@code
 * try (var truefoundry = TrueFoundryClient.fromEnvironment()) {
 *   truefoundry.listModels(q -> q.mlRepoId("repo")).forEach(m -> System.out.println(m.fqn()));
 * }
 * }</pre>
 *
 * <p>Immutable, safe to share between threads. Close it when done.
 */
public final class TrueFoundryClient implements ModelCatalog<TrueFoundryModel> {
  /** The documented path prefix, where a client asks unless told otherwise. */
  public static final String ML_PREFIX = "/api/ml/v1";

  /** The path prefix of newer control planes, which the service's own client uses. */
  public static final String SERVICE_PREFIX = "/api/svc/v1";

  private final ProviderClient<TrueFoundryModel> client;
  private final RequestPath path;

  private TrueFoundryClient(ProviderClient<TrueFoundryModel> client, RequestPath path) {
    this.client = client;
    this.path = path;
  }

  /** A builder without a credential or control plane. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A client with the key in {@code TFY_API_KEY} and the control plane's URL in {@code TFY_HOST}.
   *
   * @throws ConfigurationException when one of them is missing or cannot be used
   */
  public static TrueFoundryClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /** All models, those without a version too. Sends nothing until it is iterated. */
  @Override
  public Listing<TrueFoundryModel> listModels() {
    return listModels(TrueFoundryModelQuery.all());
  }

  /** The models that a query selects: {@code GET /api/ml/v1/models}. */
  public Listing<TrueFoundryModel> listModels(TrueFoundryModelQuery query) {
    return client.list(query.request(path));
  }

  /** The models that a query selects: {@code listModels(q -> q.name("x"))}. */
  public Listing<TrueFoundryModel> listModels(Consumer<TrueFoundryModelQuery.Builder> query) {
    TrueFoundryModelQuery.Builder builder = TrueFoundryModelQuery.builder();
    query.accept(builder);
    return listModels(builder.build());
  }

  /**
   * The model with this id: {@code GET /api/ml/v1/models/{id}}.
   *
   * @throws NotFoundException when there is none, or the path prefix is not the control plane's
   */
  @Override
  public TrueFoundryModel getModel(String id) {
    return client.get(one(id));
  }

  /** The model with this id, or empty when the service says that there is none. */
  @Override
  public Optional<TrueFoundryModel> findModel(String id) {
    return client.find(one(id));
  }

  @Override
  public void close() {
    client.close();
  }

  private ModelRequest one(String id) {
    return new ModelRequest(path.value("model id", id), List.of());
  }

  /** Makes a client. Mutable, for one thread. */
  public static final class Builder extends ClientBuilder<Builder, TrueFoundryClient> {
    private RequestPath prefix = RequestPath.of(ML_PREFIX);

    private Builder() {
      super(TrueFoundryDialect.SERVICE);
    }

    /** What stands before {@code /models}: {@link #ML_PREFIX} by default. */
    public Builder pathPrefix(String prefix) {
      this.prefix = RequestPath.of(prefix);
      return this;
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * The client.
     *
     * @throws ConfigurationException when the credential or the control plane's URL is missing
     */
    @Override
    public TrueFoundryClient build() {
      return new TrueFoundryClient(
          connect(new TrueFoundryDialect(prefix.toString())), prefix.then("models"));
    }
  }
}
