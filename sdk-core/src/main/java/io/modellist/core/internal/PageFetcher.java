package io.modellist.core.internal;

import io.modellist.core.ApiError;
import io.modellist.core.Model;
import io.modellist.core.RequestOptions;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.ModelRequest;
import io.modellist.core.spi.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Fetches one page, or one model: puts the request together and says how to read the answer. */
final class PageFetcher<M extends Model> {
  private final ServiceLink<M> link;

  PageFetcher(ServiceLink<M> link) {
    this.link = link;
  }

  /** The call for a page, not yet made. */
  Retrier<DecodedPage<M>> page(
      ListingPlan<M> plan,
      String position,
      RequestCount requests,
      @Nullable Long endNanos,
      Stop stop) {
    List<Parameter> parameters = new ArrayList<>(plan.request.parameters());
    parameters.addAll(plan.request.paging().parameters(position));
    return new Retrier<>(
        link,
        new CallPlan<>(
            link.url(plan.request.path(), parameters),
            reading(this::decoded),
            plan.options,
            requests,
            endNanos,
            stop));
  }

  /** A position stands in bookmarks, which people store and send around. */
  private DecodedPage<M> decoded(InputStream body, UnaryOperator<String> mask)
      throws IOException, UnreadableException {
    DecodedPage<M> page = link.decoder().page(body, mask);
    String next = page.wire().nextPosition();
    if (next != null && !mask.apply(next).equals(next)) {
      throw new UnreadableException("has the credential in its next position");
    }
    return page;
  }

  CallResult<M> model(ModelRequest request) {
    RequestCount requests = new RequestCount(Long.MAX_VALUE);
    requests.take();
    Retrier<M> call =
        new Retrier<>(
            link,
            new CallPlan<>(
                link.url(request.path(), request.parameters()),
                reading(link.decoder()::model),
                RequestOptions.defaults(),
                requests,
                null,
                new Stop()));
    return call.call();
  }

  private <T> Reading<T> reading(Decoding<T> decoding) {
    Dialect<M> dialect = link.dialect();
    return new Reading<>() {
      @Override
      public T success(InputStream body, UnaryOperator<String> mask)
          throws IOException, UnreadableException {
        return decoding.read(body, mask);
      }

      @Override
      public ApiError refusal(int status, String text) {
        return dialect.error(status, ErrorBody.of(text));
      }
    };
  }

  private interface Decoding<T> {
    T read(InputStream body, UnaryOperator<String> mask) throws IOException, UnreadableException;
  }
}
