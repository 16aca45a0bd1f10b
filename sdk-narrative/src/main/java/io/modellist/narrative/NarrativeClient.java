package io.modellist.narrative;

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
 * Lists the models of Narrative.
 *
 * <pre>{@code
 * try (var narrative = NarrativeClient.fromEnvironment()) {
 *   narrative.listModels().forEach(model -> System.out.println(model.label()));
 * }
 * }</pre>
 *
 * <p>Immutable, safe to share between threads. Close it when done.
 */
public final class NarrativeClient implements ModelCatalog<NarrativeModel> {
  /** The production service, where a client asks unless told otherwise. */
  public static final String PRODUCTION = "https://api.narrative.io";

  /** The development service. */
  public static final String DEVELOPMENT = "https://api-dev.narrative.io";

  private static final RequestPath PATH = RequestPath.of("/models");

  private final ProviderClient<NarrativeModel> client;

  private NarrativeClient(ProviderClient<NarrativeModel> client) {
    this.client = client;
  }

  /** A builder without a credential. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A client with the key in {@code NARRATIVE_API_KEY} and the base URL in {@code
   * NARRATIVE_BASE_URL}, or else production.
   *
   * @throws ConfigurationException when there is no key, or a value cannot be used
   */
  public static NarrativeClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /** All models, the oldest first. Sends nothing until it is iterated. */
  @Override
  public Listing<NarrativeModel> listModels() {
    return listModels(NarrativeModelQuery.all());
  }

  /** The models that a query selects: {@code GET /models}. */
  public Listing<NarrativeModel> listModels(NarrativeModelQuery query) {
    return client.list(query.request(PATH));
  }

  /** The models that a query selects: {@code listModels(q -> q.pageSize(20))}. */
  public Listing<NarrativeModel> listModels(Consumer<NarrativeModelQuery.Builder> query) {
    NarrativeModelQuery.Builder builder = NarrativeModelQuery.builder();
    query.accept(builder);
    return listModels(builder.build());
  }

  /**
   * The model with this id: {@code GET /models/{model_id}}.
   *
   * @throws NotFoundException when there is none
   */
  public NarrativeModel getModel(long id) {
    return client.get(one(id));
  }

  /**
   * The same for an id as text.
   *
   * @throws NotFoundException when there is none
   * @throws ConfigurationException when it is not a whole number
   */
  @Override
  public NarrativeModel getModel(String id) {
    return getModel(number(id));
  }

  /** The model with this id, or empty when the service says that there is none. */
  public Optional<NarrativeModel> findModel(long id) {
    return client.find(one(id));
  }

  /**
   * The same for an id as text.
   *
   * @throws ConfigurationException when it is not a whole number
   */
  @Override
  public Optional<NarrativeModel> findModel(String id) {
    return findModel(number(id));
  }

  @Override
  public void close() {
    client.close();
  }

  private static ModelRequest one(long id) {
    return new ModelRequest(PATH.value("model id", Long.toString(id)), List.of());
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id.strip());
    } catch (NumberFormatException e) {
      throw new ConfigurationException(
          "narrative: a model id must be a whole number of 64 bits, but is \""
              + id.replaceAll("\\p{Cntrl}", "?")
              + "\"");
    }
  }

  /** Makes a client. Mutable, for one thread. */
  public static final class Builder extends ClientBuilder<Builder, NarrativeClient> {
    private Builder() {
      super(NarrativeDialect.SERVICE);
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * The client.
     *
     * @throws ConfigurationException when there is no credential
     */
    @Override
    public NarrativeClient build() {
      return new NarrativeClient(connect(new NarrativeDialect()));
    }
  }
}
