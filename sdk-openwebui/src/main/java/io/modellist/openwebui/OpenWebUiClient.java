package io.modellist.openwebui;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Credential;
import io.modellist.core.Listing;
import io.modellist.core.ModelCatalog;
import io.modellist.core.NotFoundException;
import io.modellist.core.spi.ClientBuilder;
import io.modellist.core.spi.ModelRequest;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.Parameters;
import io.modellist.core.spi.ProviderClient;
import io.modellist.core.spi.RequestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lists the models of an Open WebUI server, 0.6.35 or later.
 *
 * <pre>{@code
 * try (var openWebUi = OpenWebUiClient.fromEnvironment()) {
 *   openWebUi.listModels(q -> q.tag("chat")).forEach(m -> System.out.println(m.label()));
 * }
 * }</pre>
 *
 * <p>Immutable, safe to share between threads. Close it when done.
 */
public final class OpenWebUiClient implements ModelCatalog<OpenWebUiModel> {
  /**
   * Where servers have the list (0.12.4 and before). The API page says {@code /api/models/list},
   * which they answer with their web page.
   */
  public static final String LIST_PATH = "/api/v1/models/list";

  private final ProviderClient<OpenWebUiModel> client;
  private final RequestPath listPath;
  private final RequestPath modelPath;

  private OpenWebUiClient(
      ProviderClient<OpenWebUiModel> client, RequestPath listPath, RequestPath modelPath) {
    this.client = client;
    this.listPath = listPath;
    this.modelPath = modelPath;
  }

  /** A builder without a credential or server. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A client with the key in {@code OPENWEBUI_API_KEY} and the server's URL in {@code
   * OPENWEBUI_BASE_URL}.
   *
   * @throws ConfigurationException when one of them is missing or cannot be used
   */
  public static OpenWebUiClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /** All models that the account may see, the oldest first. Sends nothing until iterated. */
  @Override
  public Listing<OpenWebUiModel> listModels() {
    return listModels(OpenWebUiModelQuery.all());
  }

  /** The models that a query selects: {@code GET /api/v1/models/list}. */
  public Listing<OpenWebUiModel> listModels(OpenWebUiModelQuery query) {
    return client.list(query.request(listPath));
  }

  /** The models that a query selects: {@code listModels(q -> q.tag("chat"))}. */
  public Listing<OpenWebUiModel> listModels(Consumer<OpenWebUiModelQuery.Builder> query) {
    OpenWebUiModelQuery.Builder builder = OpenWebUiModelQuery.builder();
    query.accept(builder);
    return listModels(builder.build());
  }

  /**
   * The model with this id: {@code GET /api/v1/models/model?id=}.
   *
   * @throws NotFoundException when there is none; servers before 0.7.0 say 401 instead
   * @throws ConfigurationException when the id is blank
   */
  @Override
  public OpenWebUiModel getModel(String id) {
    return client.get(one(id));
  }

  /** The model with this id, or empty when the server says that there is none. */
  @Override
  public Optional<OpenWebUiModel> findModel(String id) {
    return client.find(one(id));
  }

  @Override
  public void close() {
    client.close();
  }

  private ModelRequest one(String id) {
    List<Parameter> parameters = new Parameters().set("id", id).toList();
    return new ModelRequest(modelPath, parameters);
  }

  /** Makes a client. Mutable, for one thread. */
  public static final class Builder extends ClientBuilder<Builder, OpenWebUiClient> {
    private RequestPath listPath = RequestPath.of(LIST_PATH);

    private Builder() {
      super(OpenWebUiDialect.SERVICE);
    }

    /** Where the list is below the base URL: {@link #LIST_PATH} by default. */
    public Builder listPath(String path) {
      this.listPath = RequestPath.of(path);
      return this;
    }

    /** The key, sent as {@code x-api-key}, which servers take from 0.9 on. */
    public Builder apiKey(String key) {
      return credential("apiKey", () -> Credential.header("x-api-key", key));
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * The client.
     *
     * @throws ConfigurationException when the credential or the server's URL is missing
     */
    @Override
    public OpenWebUiClient build() {
      // A single model is beside the list: .../models/list and .../models/model.
      List<String> segments = new ArrayList<>(listPath.segments());
      segments.set(segments.size() - 1, "model");
      return new OpenWebUiClient(
          connect(new OpenWebUiDialect(listPath.toString())), listPath, new RequestPath(segments));
    }
  }
}
