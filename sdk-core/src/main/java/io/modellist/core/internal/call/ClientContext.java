package io.modellist.core.internal.call;

import io.modellist.core.CallListener;
import io.modellist.core.Model;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.RequestPath;
import io.modellist.core.spi.WirePage;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/**
 * The context that a client's calls share: the dialect, the settings, the transport and the
 * decoders. Closing it ends all calls in progress.
 *
 * @param pageDecoder decodes the body of a page
 * @param modelDecoder decodes the body of a single model
 * @param cancellation ends all work of the client
 * @param quota the retries that the client has left
 */
public record ClientContext<M extends Model>(
    Dialect<M> dialect,
    ClientSettings settings,
    Transport transport,
    BodyDecoder<? extends WirePage<M>> pageDecoder,
    BodyDecoder<M> modelDecoder,
    Cancellation cancellation,
    RetryQuota quota)
    implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("io.modellist");

  /** Creates the context of a new client, with its full retry budget. */
  public ClientContext(
      Dialect<M> dialect,
      ClientSettings settings,
      Transport transport,
      BodyDecoder<? extends WirePage<M>> pageDecoder,
      BodyDecoder<M> modelDecoder) {
    this(
        dialect,
        settings,
        transport,
        pageDecoder,
        modelDecoder,
        new Cancellation(),
        new RetryQuota(settings.retryBudget(), settings.timing()));
  }

  /** Returns the service's short name. */
  public String service() {
    return dialect.service().name();
  }

  /** Returns the URL of a request; each path segment and each parameter is encoded separately. */
  public HttpUrl url(RequestPath path, List<Parameter> parameters) {
    HttpUrl.Builder url = settings.baseUrl().newBuilder();
    path.segments().forEach(url::addPathSegment);
    parameters.forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
    return url.build();
  }

  /**
   * Reports an event to the user's listener, if there is one. Exceptions of the listener are
   * logged, so that they do not break the call.
   */
  public void announce(Consumer<CallListener> event) {
    CallListener listener = settings.listener();
    if (listener == null) {
      return;
    }
    try {
      event.accept(listener);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a call listener failed", e);
    }
  }

  @Override
  public void close() {
    cancellation.cancel();
    transport.close();
  }
}
