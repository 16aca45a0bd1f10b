package io.modellist.core.client;

import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.NotFoundException;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.Call;
import io.modellist.core.internal.call.CallResult;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.internal.call.ClientSettings;
import io.modellist.core.internal.call.ExceptionMapper;
import io.modellist.core.internal.call.Retrier;
import io.modellist.core.internal.http.HttpTransport;
import io.modellist.core.internal.json.JsonDecoder;
import io.modellist.core.internal.listing.LazyListing;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.ModelRequest;
import java.util.Optional;

/**
 * The two ways to read from a service, a listing and a single model. A provider's client delegates
 * to it. Safe to share between threads.
 *
 * @param <M> the provider's model type
 */
public final class ProviderClient<M extends Model> implements AutoCloseable {
  private final ClientContext<M> context;

  ProviderClient(Dialect<M> dialect, ClientSettings settings) {
    JsonDecoder<M> decoder = new JsonDecoder<>(dialect, settings.limits());
    this.context =
        new ClientContext<>(
            dialect, settings, new HttpTransport(settings, dialect), decoder::page, decoder::model);
  }

  /** Creates a listing. Sends nothing. */
  public Listing<M> list(ListRequest request) {
    return new LazyListing<>(context, request);
  }

  /**
   * Fetches a single model.
   *
   * @throws NotFoundException when the service says that there is none
   * @throws ModelListException for any other refusal or failure
   */
  public M get(ModelRequest request) {
    CallResult<M> result = new Retrier<>(context, Call.of(context, request)).call();
    if (result.last() instanceof AttemptResult.Delivered<M> delivered) {
      return delivered.value();
    }
    throw ExceptionMapper.exception(context, result, null);
  }

  /**
   * Fetches a single model. Returns empty only when the refusal is the service's own word that
   * there is no such model; a 404 of a proxy or of a wrong base URL is thrown.
   *
   * @throws ModelListException for any other refusal or failure
   */
  public Optional<M> find(ModelRequest request) {
    try {
      return Optional.of(get(request));
    } catch (NotFoundException e) {
      if (context.dialect().saysNoSuchModel(e.status(), e.error())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Ends what is under way in other threads, and frees connections and threads. Idempotent. */
  @Override
  public void close() {
    context.close();
  }
}
