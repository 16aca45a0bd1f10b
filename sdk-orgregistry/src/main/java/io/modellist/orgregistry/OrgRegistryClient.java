package io.modellist.orgregistry;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Credential;
import io.modellist.core.Listing;
import io.modellist.core.ModelCatalog;
import io.modellist.core.NotFoundException;
import io.modellist.core.spi.ClientBuilder;
import io.modellist.core.spi.ModelRequest;
import io.modellist.core.spi.ProviderClient;
import io.modellist.core.spi.RequestPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lists the models of an organisation's registry at Dreadnode.
 *
 * <pre>{@code
 * try (var registry = OrgRegistryClient.builder().organization("acme").bearerToken(key).build()) {
 *   registry.listModels().forEach(model -> System.out.println(model.label()));
 * }
 * }</pre>
 *
 * <p>Immutable, safe to share between threads. Close it when done.
 */
public final class OrgRegistryClient implements ModelCatalog<OrgRegistryModel> {
  /** The service, where a client asks unless told otherwise. */
  public static final String DEFAULT_BASE_URL = "https://platform.dreadnode.io";

  private final ProviderClient<OrgRegistryModel> client;
  private final RequestPath path;

  private OrgRegistryClient(ProviderClient<OrgRegistryModel> client, RequestPath path) {
    this.client = client;
    this.path = path;
  }

  /** A builder without a credential and an organisation. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A client with the key in {@code DREADNODE_API_KEY}, the organisation in {@code
   * DREADNODE_ORGANIZATION}, and the base URL in {@code DREADNODE_SERVER_URL}, or else the default
   * one.
   *
   * @throws ConfigurationException when there is no key or organisation, or a value cannot be used
   */
  public static OrgRegistryClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /** All models of the organisation, the oldest first. Sends nothing until it is iterated. */
  @Override
  public Listing<OrgRegistryModel> listModels() {
    return listModels(OrgRegistryModelQuery.all());
  }

  /** The models that a query selects: {@code GET /api/v1/org/{org}/models}. */
  public Listing<OrgRegistryModel> listModels(OrgRegistryModelQuery query) {
    return client.list(query.request(path));
  }

  /** The models that a query selects: {@code listModels(q -> q.framework("gguf"))}. */
  public Listing<OrgRegistryModel> listModels(Consumer<OrgRegistryModelQuery.Builder> query) {
    OrgRegistryModelQuery.Builder builder = OrgRegistryModelQuery.builder();
    query.accept(builder);
    return listModels(builder.build());
  }

  /**
   * The model of this name: {@code GET /api/v1/org/{org}/models/{name}}. The service looks models
   * up by name alone, not by UUID: give {@link OrgRegistryModel#name()}, not {@link
   * OrgRegistryModel#id()}.
   *
   * @throws NotFoundException when there is none
   * @throws ConfigurationException when the name is blank, {@code .} or {@code ..}
   */
  @Override
  public OrgRegistryModel getModel(String name) {
    return client.get(one(name));
  }

  /** The model of this name, or empty when the service says that there is none. */
  @Override
  public Optional<OrgRegistryModel> findModel(String name) {
    return client.find(one(name));
  }

  @Override
  public void close() {
    client.close();
  }

  private ModelRequest one(String name) {
    // A name with a slash stays one segment; no document says how the service wants it, and this is
    // the only reading that leaves no name out.
    return new ModelRequest(path.value("model name", name), List.of());
  }

  /** Makes a client. Mutable, for one thread. */
  public static final class Builder extends ClientBuilder<Builder, OrgRegistryClient> {
    private static final String ORGANIZATION_VARIABLE = "DREADNODE_ORGANIZATION";
    private static final RequestPath ORGANIZATIONS = RequestPath.of("/api/v1/org");

    private @Nullable RequestPath path;

    private Builder() {
      super(OrgRegistryDialect.SERVICE);
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * The slug of the organisation whose registry it is; required.
     *
     * @throws ConfigurationException when it is blank, {@code .} or {@code ..}
     */
    public Builder organization(String slug) {
      this.path = ORGANIZATIONS.value("organization", slug.strip()).then("models");
      return this;
    }

    /** The key, sent as {@code X-API-Key: <key>} instead of as a bearer token. */
    public Builder apiKey(String key) {
      return credential("apiKey", () -> Credential.header("X-API-Key", key));
    }

    /** Takes the organisation from {@code DREADNODE_ORGANIZATION} too. */
    @Override
    public Builder environment(Map<String, String> variables) {
      String slug = variables.get(ORGANIZATION_VARIABLE);
      if (slug != null && !slug.isBlank()) {
        organization(slug);
      }
      return super.environment(variables);
    }

    /**
     * The client.
     *
     * @throws ConfigurationException when there is no credential or no organisation
     */
    @Override
    public OrgRegistryClient build() {
      if (path == null) {
        throw new ConfigurationException(
            "orgregistry: no organization: set %s, which fromEnvironment() reads, or call organization(...)"
                .formatted(ORGANIZATION_VARIABLE));
      }
      return new OrgRegistryClient(connect(new OrgRegistryDialect()), path);
    }
  }
}
