package io.modellist.narrative;

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
 * A client that lists the models of Narrative.
 *
 * <pre>{@code
 * try (var narrative = NarrativeClient.fromEnvironment()) {
 *   narrative.listModels().forEach(model -> System.out.println(model.label()));
 * }
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Close it when you are done with it.
 *
 * <p>Every failure is a {@link ModelListException}. A listing throws it while it is iterated.
 */
public final class NarrativeClient
    implements QueryableCatalog<NarrativeModel, NarrativeModelQuery> {
  /** The base URL of the production service, the default. */
  public static final String PRODUCTION = "https://api.narrative.io";

  /** The base URL of the development service. */
  public static final String DEVELOPMENT = "https://api-dev.narrative.io";

  private static final RequestPath MODELS = RequestPath.of("/models");

  private final ProviderClient<NarrativeModel> client;

  private NarrativeClient(ProviderClient<NarrativeModel> client) {
    this.client = client;
  }

  /** Creates a builder. A client needs a credential. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates a client from environment variables: the key in {@code NARRATIVE_API_KEY} and,
   * optionally, the base URL in {@code NARRATIVE_BASE_URL}. The default is {@link #PRODUCTION}.
   *
   * @throws ConfigurationException if the key is missing or a value is not valid
   */
  public static NarrativeClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /** Returns all models, oldest first. Sends no request until the listing is iterated. */
  @Override
  public Listing<NarrativeModel> listModels() {
    return listModels(NarrativeModelQuery.all());
  }

  /**
   * Returns the models that the query selects: {@code GET /models}. Sends no request until the
   * listing is iterated.
   */
  @Override
  public Listing<NarrativeModel> listModels(NarrativeModelQuery query) {
    return client.list(query.request(MODELS));
  }

  /**
   * Returns the models that the query selects: {@code listModels(q -> q.pageSize(20))}.
   *
   * @throws ConfigurationException if a setting of the query is not valid
   */
  public Listing<NarrativeModel> listModels(Consumer<NarrativeModelQuery.Builder> query) {
    NarrativeModelQuery.Builder builder = NarrativeModelQuery.builder();
    query.accept(builder);
    return listModels(builder.build());
  }

  /**
   * Returns the model with this id: {@code GET /models/{model_id}}.
   *
   * @throws NotFoundException if there is no such model, or for any other 404 (a wrong base URL)
   * @throws ModelListException for any other refusal or failure
   */
  public NarrativeModel getModel(long id) {
    return client.get(modelRequest(id), RequestOptions.defaults());
  }

  /**
   * Returns the model with this id, given as text.
   *
   * @param key the id of the model, a whole number
   * @throws ConfigurationException if the text is not a whole number of 64 bits
   * @throws NotFoundException if there is no such model, or for any other 404 (a wrong base URL)
   * @throws ModelListException for any other refusal or failure
   */
  @Override
  public NarrativeModel getModel(String key, RequestOptions options) {
    return client.get(modelRequest(parseId(key)), options);
  }

  /**
   * Returns the model with this id, or empty if the service itself reports that there is none.
   *
   * @throws ModelListException for any other refusal or failure, including a 404 that is not in the
   *     service's own form (a wrong base URL, a proxy)
   */
  public Optional<NarrativeModel> findModel(long id) {
    return client.find(modelRequest(id), RequestOptions.defaults());
  }

  /**
   * Returns the model with this id, given as text, or empty if the service itself reports that
   * there is none.
   *
   * @param key the id of the model, a whole number
   * @throws ConfigurationException if the text is not a whole number of 64 bits
   * @throws ModelListException for any other refusal or failure
   */
  @Override
  public Optional<NarrativeModel> findModel(String key, RequestOptions options) {
    return client.find(modelRequest(parseId(key)), options);
  }

  @Override
  public void close() {
    client.close();
  }

  private static ModelRequest modelRequest(long id) {
    return new ModelRequest(MODELS.value("model id", Long.toString(id)), List.of());
  }

  private static long parseId(String id) {
    try {
      return Long.parseLong(id.strip());
    } catch (NumberFormatException e) {
      throw new ConfigurationException(
          "narrative: a model id must be a whole number of 64 bits, but is \""
              + id.replaceAll("\\p{Cntrl}", "?")
              + "\"");
    }
  }

  /** Builds a {@link NarrativeClient}. Mutable; use it from one thread. */
  public static final class Builder extends ClientBuilder<Builder, NarrativeClient> {
    private Builder() {
      super(NarrativeDialect.SERVICE);
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Creates the client. Sends no request.
     *
     * @throws ConfigurationException if there is no credential, or the base URL is not valid
     */
    @Override
    public NarrativeClient build() {
      return new NarrativeClient(connect(new NarrativeDialect()));
    }
  }
}
