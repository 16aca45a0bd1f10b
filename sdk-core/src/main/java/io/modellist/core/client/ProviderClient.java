package io.modellist.core.client;

import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.NotFoundException;
import io.modellist.core.RequestOptions;
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
 * Reads from a service: creates listings, and fetches single models. A provider's client delegates
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

  /** Creates a listing. Sends no request. */
  public Listing<M> list(ListRequest request) {
    return new LazyListing<>(context, request);
  }

  /**
   * Fetches a single model.
   *
   * @param options the settings of this call that differ from the client's
   * @throws NotFoundException if there is no such model, or for any other 404
   * @throws ModelListException for any other refusal or failure
   */
  public M get(ModelRequest request, RequestOptions options) {
    CallResult<M> result = new Retrier<>(context, Call.of(context, request, options)).call();
    if (result.last() instanceof AttemptResult.Delivered<M> delivered) {
      return delivered.value();
    }
    throw ExceptionMapper.exception(context, result, null);
  }

  /**
   * Fetches a single model. Returns empty only if the service itself reports that there is no such
   * model. A 404 of a proxy or of a wrong base URL is thrown.
   *
   * @param options the settings of this call that differ from the client's
   * @throws ModelListException for any other refusal or failure
   */
  public Optional<M> find(ModelRequest request, RequestOptions options) {
    try {
      return Optional.of(get(request, options));
    } catch (NotFoundException e) {
      if (context.dialect().saysNoSuchModel(e.status(), e.error())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Cancels calls in progress in other threads, and frees connections and threads. Idempotent. */
  @Override
  public void close() {
    context.close();
  }
}
