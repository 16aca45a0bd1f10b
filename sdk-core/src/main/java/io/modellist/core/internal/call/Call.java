package io.modellist.core.internal.call;

import io.modellist.core.Model;
import io.modellist.core.RequestOptions;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.spi.ModelRequest;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One call: the URL to request, and how long and how often to try.
 *
 * @param decoder decodes the body
 * @param options the settings that differ from the client's
 * @param requests the budget that counts the requests; the caller has already taken the first one
 * @param endNanos when the listing's deadline ends, by the clock of {@code Timing}; null for no
 *     limit
 * @param cancellation ends the call
 */
public record Call<T>(
    HttpUrl url,
    BodyDecoder<T> decoder,
    RequestOptions options,
    RequestBudget requests,
    @Nullable Long endNanos,
    Cancellation cancellation) {
  /** Creates the call for a single model. */
  public static <M extends Model> Call<M> of(
      ClientContext<M> context, ModelRequest request, RequestOptions options) {
    RequestBudget requests = new RequestBudget(Long.MAX_VALUE);
    requests.take();
    return new Call<>(
        context.url(request.path(), request.parameters()),
        context.modelDecoder(),
        Objects.requireNonNull(options, "options"),
        requests,
        null,
        context.cancellation().child());
  }
}
