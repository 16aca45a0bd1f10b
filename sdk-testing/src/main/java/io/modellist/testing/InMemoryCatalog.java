package io.modellist.testing;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.DeadlineException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.Progress;
import io.modellist.core.QueryableCatalog;
import io.modellist.core.RequestOptions;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.listing.LazyListing;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.RequestPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A catalog of given models, for tests of code that depends on {@link ModelCatalog} or {@link
 * QueryableCatalog}. It needs no HTTP and no threads, and it never waits. Its listings run the code
 * of a real client over pages in memory, so they have real bookmarks, errors and reports. It pages
 * by offset, so {@link Progress#page()} is empty. Its clock stands still.
 *
 * <pre>{@code
 * import io.modellist.core.Bookmark;
 * import io.modellist.core.ModelCatalog;
 * import io.modellist.core.ModelListException;
 * import io.modellist.core.Progress;
 * import io.modellist.core.TransportException;
 * import io.modellist.narrative.NarrativeModel;
 * import io.modellist.testing.InMemoryCatalog;
 * import java.util.List;
 * import java.util.stream.LongStream;
 *
 * List<NarrativeModel> models =
 *     LongStream.of(1, 2, 3).mapToObj(id -> NarrativeModel.builder(id).build()).toList();
 * TransportException lost = new TransportException("connection reset", null, null, null);
 * ModelCatalog<NarrativeModel> catalog = new InMemoryCatalog<>(models).failOnceAfter(2, lost);
 * try {
 *   catalog.listModels().forEach(model -> System.out.println(model.label())); // 1, 2
 * } catch (ModelListException e) {
 *   Bookmark place = e.progress().flatMap(Progress::bookmark).orElseThrow();
 *   catalog.listModels().from(place).forEach(model -> System.out.println(model.label())); // 3
 * }
 * }</pre>
 *
 * <p>If the models are in the order of their creation times, the catalog behaves like a service
 * that sorts by them: a bookmark of one catalog finds its place in another one with more or fewer
 * models.
 *
 * <p>Safe to share between threads. Each setting returns another catalog and does not change this
 * one.
 *
 * @param <M> the model type
 */
public final class InMemoryCatalog<M extends Model> implements ModelCatalog<M> {
  private final List<M> models;
  private final int pageSize;
  private final ScriptedFailure failure;
  private final Cancellation cancellation = new Cancellation();

  /** Creates a catalog of these models, in this order, 30 per page. */
  public InMemoryCatalog(List<? extends M> models) {
    this(List.copyOf(models), 30, ScriptedFailure.none());
  }

  private InMemoryCatalog(List<M> models, int pageSize, ScriptedFailure failure) {
    this.models = models;
    this.pageSize = pageSize;
    this.failure = failure;
  }

  /**
   * Returns a catalog of the same models with another page size.
   *
   * @throws ConfigurationException if the size is less than 1
   */
  public InMemoryCatalog<M> pageSize(int size) {
    if (size < 1) {
      throw new ConfigurationException("pageSize must be at least 1, but is " + size);
    }
    return new InMemoryCatalog<>(models, size, failure.anew());
  }

  /**
   * Returns a catalog of the same models whose listings fail after this number of models, every
   * time that they reach that place. Create the exception with {@link ApiException#of} or with the
   * constructor of another exception.
   *
   * <pre>{@code
   * import io.modellist.core.ApiError;
   * import io.modellist.core.ApiException;
   * import io.modellist.core.ModelCatalog;
   * import io.modellist.narrative.NarrativeModel;
   * import io.modellist.testing.InMemoryCatalog;
   * import java.util.List;
   * import java.util.Map;
   *
   * ApiException refusal =
   *     ApiException.of(429, ApiError.unrecognized(null), Map.of("Retry-After", List.of("7")));
   * List<NarrativeModel> models =
   *     List.of(NarrativeModel.builder(1).build(), NarrativeModel.builder(2).build());
   * ModelCatalog<NarrativeModel> limited =
   *     new InMemoryCatalog<>(models)
   *         .failAfter(1, refusal); // delivers 1; then a RateLimitException with its progress
   * }</pre>
   *
   * <p>A listing throws a new exception of the same type. It has the message, the cause and the
   * response of the given one, the stack trace of the reader, and the {@link
   * ModelListException#progress() progress} of the listing. After a {@link PagingException}, an
   * {@link IncompleteListingException} or a {@link DeadlineException}, the listing remains failed,
   * as with a real client. A {@link ConfigurationException} has no progress.
   *
   * @param delivered the number of models that a listing delivers first; 0 fails the first page
   * @throws ConfigurationException if the number is negative, or if it is not 0 and not less than
   *     the number of models, because a listing would not fail
   */
  public InMemoryCatalog<M> failAfter(int delivered, ModelListException thrown) {
    return failing("failAfter", delivered, false, thrown);
  }

  /**
   * Returns a catalog of the same models that fails once. The first listing that reaches this
   * number of models throws an exception, as {@link #failAfter} describes. If that listing is
   * continued, or if another listing reaches the same place, the remaining models are delivered.
   *
   * @param delivered the number of models that the listing delivers first; 0 fails the first page
   * @throws ConfigurationException if the number is negative, or if it is not 0 and not less than
   *     the number of models, because a listing would not fail
   */
  public InMemoryCatalog<M> failOnceAfter(int delivered, ModelListException thrown) {
    return failing("failOnceAfter", delivered, true, thrown);
  }

  private InMemoryCatalog<M> failing(
      String name, int delivered, boolean once, ModelListException thrown) {
    if (delivered < 0 || (delivered > 0 && delivered >= models.size())) {
      throw new ConfigurationException(
          "%s must be 0 or less than the number of models (%d), but is %d"
              .formatted(name, models.size(), delivered));
    }
    return new InMemoryCatalog<>(models, pageSize, ScriptedFailure.after(delivered, once, thrown));
  }

  /**
   * Returns this catalog as a {@link QueryableCatalog}. The test knows the query that the tested
   * code makes, and passes a predicate that selects the models that the service would return.
   *
   * <pre>{@code
   * import io.modellist.core.QueryableCatalog;
   * import io.modellist.orgregistry.OrgRegistryModel;
   * import io.modellist.orgregistry.OrgRegistryModelQuery;
   * import io.modellist.testing.InMemoryCatalog;
   * import java.util.List;
   *
   * QueryableCatalog<OrgRegistryModel, OrgRegistryModelQuery> catalog =
   *     new InMemoryCatalog<>(List.of(OrgRegistryModel.builder("acme/x").build()))
   *         .queryable((model, query) -> model.label().startsWith("acme/"));
   * }</pre>
   *
   * <p>Closing either of the two catalogs closes both. The number of models before a failure counts
   * the selected models only. A bookmark belongs to the text of its query: every query with the
   * same {@code toString()} accepts it.
   *
   * @param selects whether a query selects a model
   * @param <Q> the query type
   */
  public <Q> QueryableCatalog<M, Q> queryable(BiPredicate<? super M, ? super Q> selects) {
    return new SelectingCatalog<>(this, Objects.requireNonNull(selects, "selects"));
  }

  @Override
  public Listing<M> listModels() {
    return listing(models, List.of());
  }

  /** Returns the models that a query selects. Bookmarks belong to the query's text. */
  Listing<M> listing(Predicate<M> selected, String query) {
    return listing(
        models.stream().filter(selected).toList(), List.of(new Parameter("query", query)));
  }

  private Listing<M> listing(List<M> selected, List<Parameter> parameters) {
    return new LazyListing<>(
        InMemoryService.context(offset -> page(selected, offset), failure, cancellation),
        new ListRequest(
            RequestPath.of("models"),
            parameters,
            Paging.offset(InMemoryService.OFFSET, pageSize),
            ordering(selected)));
  }

  /** Returns the order of the models by creation time, or none if they are not in such an order. */
  private Ordering ordering(List<M> selected) {
    for (boolean ascending : new boolean[] {true, false}) {
      Ordering byCreation = new Ordering("created_at", ascending, true, null);
      if (isSorted(selected, byCreation)) {
        return byCreation;
      }
    }
    return Ordering.undocumented();
  }

  private boolean isSorted(List<M> selected, Ordering ordering) {
    Instant before = null;
    for (M model : selected) {
      Instant created = model.createdAt();
      if (created == null || (before != null && ordering.compare(before, created) > 0)) {
        return false;
      }
      before = created;
    }
    return true;
  }

  /** Returns the model with this key. The options are ignored, because nothing is sent. */
  @Override
  public M getModel(String key, RequestOptions options) {
    return findModel(key, options)
        .orElseThrow(
            () -> {
              String words = "there is no model with the key \"" + key + "\"";
              ApiError error = new ApiError(404, "not_found", words, List.of(), words);
              return ApiException.of(404, error, Map.of());
            });
  }

  /**
   * Returns the model with this key, or empty. The options are ignored, because nothing is sent.
   */
  @Override
  public Optional<M> findModel(String key, RequestOptions options) {
    if (cancellation.isCancelled()) {
      throw new CancelledException("the catalog was closed", null, null, null);
    }
    return models.stream().filter(model -> model.key().equals(key)).findFirst();
  }

  @Override
  public void close() {
    cancellation.cancel();
  }

  /** Returns the page at an offset. A page ends at the place where the listing is to fail. */
  private InMemoryService.CatalogPage<M> page(List<M> selected, int offset) {
    int from = Math.min(offset, selected.size());
    int end = from < failure.pagesEndAt() ? failure.pagesEndAt() : Integer.MAX_VALUE;
    int to = Math.min(Math.min(from + pageSize, selected.size()), end);
    return new InMemoryService.CatalogPage<>(
        selected.subList(from, to), (long) offset, (long) pageSize, (long) selected.size());
  }
}
