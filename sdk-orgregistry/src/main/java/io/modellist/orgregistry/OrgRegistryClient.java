package io.modellist.orgregistry;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Credential;
import io.modellist.core.Listing;
import io.modellist.core.ModelListException;
import io.modellist.core.NotFoundException;
import io.modellist.core.QueryableCatalog;
import io.modellist.core.RequestOptions;
import io.modellist.core.client.ClientBuilder;
import io.modellist.core.client.ProviderClient;
import io.modellist.core.spi.RequestPath;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client that lists the models of an organization's registry at Dreadnode.
 *
 * <pre>{@code
 * try (var registry = OrgRegistryClient.builder().organization("acme").bearerToken(key).build()) {
 *   registry.listModels().forEach(model -> System.out.println(model.label()));
 * }
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Close it when you are done with it.
 *
 * <p>Every failure is a {@link ModelListException}. A listing throws it while it is iterated.
 */
public final class OrgRegistryClient
    implements QueryableCatalog<OrgRegistryModel, OrgRegistryModelQuery> {
  /** The base URL of the service, the default. */
  public static final String DEFAULT_BASE_URL = "https://platform.dreadnode.io";

  private final ProviderClient<OrgRegistryModel> client;
  private final RequestPath models;

  private OrgRegistryClient(ProviderClient<OrgRegistryModel> client, RequestPath models) {
    this.client = client;
    this.models = models;
  }

  /** Creates a builder. A client needs a credential and an organization. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates a client from environment variables: the key in {@code DREADNODE_API_KEY}, the
   * organization in {@code DREADNODE_ORGANIZATION} and, optionally, the base URL in {@code
   * DREADNODE_SERVER_URL}. The default is {@link #DEFAULT_BASE_URL}.
   *
   * @throws ConfigurationException if the key or the organization is missing, or a value is not
   *     valid
   */
  public static OrgRegistryClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /**
   * Returns all models of the organization, oldest first. Sends no request until the listing is
   * iterated.
   */
  @Override
  public Listing<OrgRegistryModel> listModels() {
    return listModels(OrgRegistryModelQuery.all());
  }

  /**
   * Returns the models that the query selects: {@code GET /api/v1/org/{org}/models}. Sends no
   * request until the listing is iterated.
   */
  @Override
  public Listing<OrgRegistryModel> listModels(OrgRegistryModelQuery query) {
    return client.list(query.request(models));
  }

  /**
   * Returns the models that the query selects: {@code listModels(q -> q.framework("gguf"))}.
   *
   * @throws ConfigurationException if a setting of the query is not valid
   */
  public Listing<OrgRegistryModel> listModels(Consumer<OrgRegistryModelQuery.Builder> query) {
    OrgRegistryModelQuery.Builder builder = OrgRegistryModelQuery.builder();
    query.accept(builder);
    return listModels(builder.build());
  }

  /**
   * Returns the model with this name: {@code GET /api/v1/org/{org}/models/{name}}. The service
   * looks models up by name, not by UUID. With {@code acme/x}, the organization is {@code acme} and
   * the name is {@code x}; without a slash, the organization is that of the client.
   *
   * @param key the name of the model, which is its {@link OrgRegistryModel#key()}
   * @throws ConfigurationException if the name or its organization is blank, {@code .} or {@code
   *     ..}
   * @throws NotFoundException if there is no such model, or for any other 404 (a wrong base URL or
   *     organization)
   * @throws ModelListException for any other refusal or failure
   */
  @Override
  public OrgRegistryModel getModel(String key, RequestOptions options) {
    return client.get(OrgRegistryDialect.modelRequest(models, key), options);
  }

  /**
   * Returns the model with this name, or empty if the service itself reports that there is none.
   *
   * @param key the name of the model, which is its {@link OrgRegistryModel#key()}
   * @throws ConfigurationException if the name or its organization is blank, {@code .} or {@code
   *     ..}
   * @throws ModelListException for any other refusal or failure, including a 404 that is not in the
   *     service's own form (a wrong base URL, a proxy)
   */
  @Override
  public Optional<OrgRegistryModel> findModel(String key, RequestOptions options) {
    return client.find(OrgRegistryDialect.modelRequest(models, key), options);
  }

  @Override
  public void close() {
    client.close();
  }

  /** Builds an {@link OrgRegistryClient}. Mutable; use it from one thread. */
  public static final class Builder extends ClientBuilder<Builder, OrgRegistryClient> {
    private @Nullable RequestPath models;

    private Builder() {
      super(OrgRegistryDialect.SERVICE);
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets the slug of the organization that owns the registry; required.
     *
     * @throws ConfigurationException if the slug is blank, {@code .} or {@code ..}
     */
    public Builder organization(String slug) {
      this.models = OrgRegistryDialect.models(slug.strip());
      return this;
    }

    /**
     * Sets a key that is sent as {@code X-API-Key}, not as a bearer token.
     *
     * @throws ConfigurationException if the key is not valid
     */
    public Builder apiKey(String key) {
      return credential("apiKey", () -> Credential.header(OrgRegistryDialect.KEY_HEADER, key));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Also reads the organization from {@code DREADNODE_ORGANIZATION}.
     */
    @Override
    public Builder environment(Map<String, String> variables) {
      String slug = variables.get(OrgRegistryDialect.ORGANIZATION_VARIABLE);
      if (slug != null && !slug.isBlank()) {
        organization(slug);
      }
      return super.environment(variables);
    }

    /**
     * Creates the client. Sends no request.
     *
     * @throws ConfigurationException if the credential or the organization is missing, or the base
     *     URL is not valid
     */
    @Override
    public OrgRegistryClient build() {
      if (models == null) {
        throw new ConfigurationException(
            "orgregistry: no organization: set %s, which fromEnvironment() reads, or call organization(...)"
                .formatted(OrgRegistryDialect.ORGANIZATION_VARIABLE));
      }
      return new OrgRegistryClient(connect(new OrgRegistryDialect()), models);
    }
  }
}
