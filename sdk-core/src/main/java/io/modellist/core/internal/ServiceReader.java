package io.modellist.core.internal;

import io.modellist.core.ApiException;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.NotFoundException;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.ModelRequest;
import java.util.Optional;

/** The two ways to read from a service: a listing, and a single model. */
public final class ServiceReader<M extends Model> implements AutoCloseable {
  private final ServiceLink<M> link;
  private final PageFetcher<M> fetcher;

  /** A reader over this link, which it closes. */
  public ServiceReader(ServiceLink<M> link) {
    this.link = link;
    this.fetcher = new PageFetcher<>(link);
  }

  /** A listing; sends nothing. */
  public Listing<M> list(ListRequest request) {
    return new LazyListing<>(new ListingPlan<>(link, request));
  }

  /** The model, or the exception for why there is none. */
  public M get(ModelRequest request) {
    CallResult<M> call = fetcher.model(request);
    if (call.last() instanceof Outcome.Failed<M> failed) {
      throw Faults.exception(link, call, failed.fault(), null);
    }
    return ((Outcome.Delivered<M>) call.last()).value();
  }

  /** Empty only when the refusal is the service's own word that there is no such model. */
  public Optional<M> find(ModelRequest request) {
    try {
      return Optional.of(get(request));
    } catch (NotFoundException e) {
      if (saysNoSuchModel(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private boolean saysNoSuchModel(ApiException refusal) {
    return link.dialect().saysNoSuchModel(refusal.status(), refusal.error());
  }

  @Override
  public void close() {
    link.stop().set();
    link.transport().close();
  }
}
