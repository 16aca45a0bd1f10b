package io.modellist.openwebui;

import io.modellist.core.AuthenticationException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Credential;
import io.modellist.core.Listing;
import io.modellist.core.ModelListException;
import io.modellist.core.NotFoundException;
import io.modellist.core.QueryableCatalog;
import io.modellist.core.RequestOptions;
import io.modellist.core.client.ClientBuilder;
import io.modellist.core.client.ProviderClient;
import io.modellist.core.spi.ModelRequest;
import io.modellist.core.spi.Parameters;
import io.modellist.core.spi.RequestPath;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A client that lists the models of an Open WebUI server, version 0.6.35 or later.
 *
 * <pre>{@code
 * try (var openWebUi = OpenWebUiClient.fromEnvironment()) {
 *   openWebUi.listModels(q -> q.tag("chat")).forEach(m -> System.out.println(m.label()));
 * }
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Close it when you are done with it.
 *
 * <p>Every failure is a {@link ModelListException}. A listing throws it while it is iterated.
 */
public final class OpenWebUiClient
    implements QueryableCatalog<OpenWebUiModel, OpenWebUiModelQuery> {
  /**
   * The path of the list below the base URL, the default. Real servers up to 0.12.4 have the list
   * here. The API page names {@code /api/models/list} instead, which those servers answer with
   * their web page.
   */
  public static final String LIST_PATH = "/api/v1/models/list";

  private final ProviderClient<OpenWebUiModel> client;
  private final RequestPath listPath;

  private OpenWebUiClient(ProviderClient<OpenWebUiModel> client, RequestPath listPath) {
    this.client = client;
    this.listPath = listPath;
  }

  /** Creates a builder. A client needs a credential and the base URL of the server. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates a client from environment variables: the key in {@code OPENWEBUI_API_KEY} and the base
   * URL of the server in {@code OPENWEBUI_BASE_URL}.
   *
   * @throws ConfigurationException if one of them is missing or not valid
   */
  public static OpenWebUiClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /**
   * Returns all models that the account may see, oldest first. Sends no request until the listing
   * is iterated.
   */
  @Override
  public Listing<OpenWebUiModel> listModels() {
    return listModels(OpenWebUiModelQuery.all());
  }

  /**
   * Returns the models that the query selects: {@code GET /api/v1/models/list}. Sends no request
   * until the listing is iterated.
   */
  @Override
  public Listing<OpenWebUiModel> listModels(OpenWebUiModelQuery query) {
    return client.list(query.request(listPath));
  }

  /**
   * Returns the models that the query selects: {@code listModels(q -> q.tag("chat"))}.
   *
   * @throws ConfigurationException if a setting of the query is not valid
   */
  public Listing<OpenWebUiModel> listModels(Consumer<OpenWebUiModelQuery.Builder> query) {
    OpenWebUiModelQuery.Builder builder = OpenWebUiModelQuery.builder();
    query.accept(builder);
    return listModels(builder.build());
  }

  /**
   * Returns the model with this id: {@code GET /api/v1/models/model?id=}.
   *
   * @param key the id of the model
   * @throws ConfigurationException if the id is blank or has a control character
   * @throws NotFoundException if there is no such model, or for any other 404 (a wrong base URL).
   *     Servers before 0.7.0 answer 401 instead, which is an {@link AuthenticationException}
   * @throws ModelListException for any other refusal or failure
   */
  @Override
  public OpenWebUiModel getModel(String key, RequestOptions options) {
    return client.get(modelRequest(key), options);
  }

  /**
   * Returns the model with this id, or empty if the server itself reports that there is none.
   *
   * @param key the id of the model
   * @throws ConfigurationException if the id is blank or has a control character
   * @throws ModelListException for any other refusal or failure, including a 404 that is not in the
   *     server's own form (a wrong base URL, a proxy) and the 401 of servers before 0.7.0
   */
  @Override
  public Optional<OpenWebUiModel> findModel(String key, RequestOptions options) {
    return client.find(modelRequest(key), options);
  }

  @Override
  public void close() {
    client.close();
  }

  private ModelRequest modelRequest(String id) {
    return new ModelRequest(
        OpenWebUiDialect.modelPath(listPath), new Parameters().set("id", id).toList());
  }

  /** Builds an {@link OpenWebUiClient}. Mutable; use it from one thread. */
  public static final class Builder extends ClientBuilder<Builder, OpenWebUiClient> {
    private RequestPath listPath = RequestPath.of(LIST_PATH);

    private Builder() {
      super(OpenWebUiDialect.SERVICE);
    }

    /**
     * Sets the path of the list below the base URL; {@link #LIST_PATH} by default. A single model
     * is requested next to it, with {@code model} as the last segment.
     *
     * @throws ConfigurationException if the path is empty, or a segment is blank, {@code .} or
     *     {@code ..}
     */
    public Builder listPath(String path) {
      this.listPath = RequestPath.of(path);
      return this;
    }

    /**
     * Sets a key that is sent as {@code x-api-key}, not as a bearer token. Servers accept it from
     * 0.9 on.
     *
     * @throws ConfigurationException if the key is not valid
     */
    public Builder apiKey(String key) {
      return credential("apiKey", () -> Credential.header(OpenWebUiDialect.KEY_HEADER, key));
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
    public OpenWebUiClient build() {
      return new OpenWebUiClient(connect(new OpenWebUiDialect(listPath.toString())), listPath);
    }
  }
}
