package io.modellist.core.internal;

import io.modellist.core.Model;
import io.modellist.core.internal.http.OkHttpTransport;
import io.modellist.core.internal.json.JsonDecoder;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.RequestPath;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * What every step of a client's work needs: how the service speaks, what was set up, and the way to
 * it.
 *
 * @param stop thrown when the client is closed
 * @param quota the retries that the client has left
 */
public record ServiceLink<M extends Model>(
    Dialect<M> dialect,
    ClientSettings settings,
    Transport transport,
    Decoder<M> decoder,
    Stop stop,
    RetryQuota quota) {
  /** A link with its whole retry budget. */
  public ServiceLink(
      Dialect<M> dialect,
      ClientSettings settings,
      Transport transport,
      Decoder<M> decoder,
      Stop stop) {
    this(
        dialect,
        settings,
        transport,
        decoder,
        stop,
        new RetryQuota(settings.retryBudget(), settings.timing()));
  }

  /** A link over HTTP. */
  public static <M extends Model> ServiceLink<M> open(Dialect<M> dialect, ClientSettings settings) {
    return new ServiceLink<>(
        dialect,
        settings,
        new OkHttpTransport(settings, dialect.service().name()),
        new JsonDecoder<>(
            dialect.modelType(),
            dialect.pageType(),
            dialect.envelopeType(),
            settings.strict(),
            settings.limits()),
        new Stop());
  }

  /** The service's short name. */
  String service() {
    return dialect.service().name();
  }

  /** Encodes each path segment and each parameter for itself. */
  HttpUrl url(RequestPath path, List<Parameter> parameters) {
    HttpUrl.Builder url = settings.baseUrl().newBuilder();
    path.segments().forEach(url::addPathSegment);
    parameters.forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
    return url.build();
  }
}
