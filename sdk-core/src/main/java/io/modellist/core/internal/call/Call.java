package io.modellist.core.internal.call;

import io.modellist.core.Model;
import io.modellist.core.RequestOptions;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.spi.ModelRequest;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One call: what to ask for, and how long and how often to try.
 *
 * @param decoder what the body is decoded as
 * @param options what differs from the client's settings
 * @param requests where requests are counted; the caller has taken the first one
 * @param endNanos when the listing's time is up, by the clock of {@code Timing}; null for no limit
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
