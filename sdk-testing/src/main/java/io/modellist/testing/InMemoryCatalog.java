package io.modellist.testing;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.ModelListException;
import io.modellist.core.RequestOptions;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.internal.listing.LazyListing;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.RequestPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A catalog of given models, for tests of code that depends on {@link ModelCatalog}: without HTTP,
 * without threads, and without waiting. Its listings are those of a real client over pages in
 * memory, so their bookmarks, errors and reports are the real ones. Its clock stands still.
 *
 * <p>If the models are in the order of their creation times, the catalog behaves like a service
 * that sorts by them: a bookmark of one catalog finds its place in another one with more or fewer
 * models.
 *
 * <p>Immutable except for {@link #close}, safe to share between threads.
 *
 * @param <M> the model type
 */
public final class InMemoryCatalog<M extends Model> implements ModelCatalog<M> {
  private final List<M> models;
  private final int pageSize;
  private final int failAfter;
  private final @Nullable ModelListException failure;
  private final ClientContext<M> context;

  /** Creates a catalog of these models, in this order, 30 a page. */
  public InMemoryCatalog(List<? extends M> models) {
    this(List.copyOf(models), 30, Integer.MAX_VALUE, null);
  }

  private InMemoryCatalog(
      List<M> models, int pageSize, int failAfter, @Nullable ModelListException failure) {
    this.models = models;
    this.pageSize = pageSize;
    this.failAfter = failAfter;
    this.failure = failure;
    this.context = InMemoryService.context(this::page);
  }

  /**
   * Returns a catalog of the same models with another page size.
   *
   * @throws ConfigurationException if it is below 1
   */
  public InMemoryCatalog<M> pageSize(int size) {
    if (size < 1) {
      throw new ConfigurationException("pageSize must be at least 1, but is " + size);
    }
    return new InMemoryCatalog<>(models, size, failAfter, failure);
  }

  /**
   * Returns a catalog of the same models whose listings deliver the first so many and then throw
   * this exception, each time that they arrive there. {@link ApiException#of} and the exceptions'
   * constructors create one.
   */
  public InMemoryCatalog<M> failAfter(int delivered, ModelListException thrown) {
    return new InMemoryCatalog<>(models, pageSize, delivered, thrown);
  }

  @Override
  public Listing<M> listModels() {
    return new LazyListing<>(
        context,
        new ListRequest(
            RequestPath.of("models"),
            List.of(),
            Paging.offset(InMemoryService.OFFSET, pageSize),
            ordering()));
  }

  /** Returns the order by creation time that the models are in, or none. */
  private Ordering ordering() {
    for (boolean ascending : new boolean[] {true, false}) {
      Ordering byCreation = new Ordering("created_at", ascending, true, null);
      if (isSorted(byCreation)) {
        return byCreation;
      }
    }
    return Ordering.undocumented();
  }

  private boolean isSorted(Ordering ordering) {
    Instant before = null;
    for (M model : models) {
      Instant created = model.createdAt();
      if (created == null || (before != null && ordering.compare(before, created) > 0)) {
        return false;
      }
      before = created;
    }
    return true;
  }

  @Override
  public M getModel(String key, RequestOptions options) {
    return findModel(key, options)
        .orElseThrow(
            () -> {
              String words = "there is no model \"" + key + "\"";
              ApiError error = new ApiError(404, "not_found", words, List.of(), words);
              return ApiException.of(404, error, Map.of());
            });
  }

  @Override
  public Optional<M> findModel(String key, RequestOptions options) {
    if (context.cancellation().isCancelled()) {
      throw new CancelledException("the catalog was closed", null, null, null);
    }
    return models.stream().filter(model -> model.key().equals(key)).findFirst();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Returns the page at an offset; it ends where the listing is to fail. */
  private InMemoryService.CatalogPage<M> page(int offset) {
    if (failure != null && offset >= failAfter) {
      throw failure;
    }
    int from = Math.min(offset, models.size());
    int to = Math.min(Math.min(from + pageSize, models.size()), failAfter);
    return new InMemoryService.CatalogPage<>(
        models.subList(from, to), (long) offset, (long) pageSize, (long) models.size());
  }
}
