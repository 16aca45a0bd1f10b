package io.modellist.testing;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.ModelListException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A catalog of given models, for tests of code that depends on {@link ModelCatalog}: no HTTP, no
 * threads, no waiting. Its listings page, stop, resume and fail as a client's do; {@code deadline}
 * and {@code options} change nothing.
 *
 * <p>Immutable but for {@link #close}, safe to share between threads.
 *
 * @param <M> the model type
 */
public final class InMemoryCatalog<M extends Model> implements ModelCatalog<M> {
  private final List<M> models;
  private final int pageSize;
  private final int failAfter;
  private final @Nullable ModelListException failure;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A catalog of these models, in this order, 30 a page. */
  public InMemoryCatalog(List<? extends M> models) {
    this(List.copyOf(models), 30, Integer.MAX_VALUE, null);
  }

  private InMemoryCatalog(
      List<M> models, int pageSize, int failAfter, @Nullable ModelListException failure) {
    this.models = models;
    this.pageSize = pageSize;
    this.failAfter = failAfter;
    this.failure = failure;
  }

  /**
   * The same models with another page size.
   *
   * @throws ConfigurationException when it is below 1
   */
  public InMemoryCatalog<M> pageSize(int size) {
    if (size < 1) {
      throw new ConfigurationException("pageSize must be at least 1, but is " + size);
    }
    return new InMemoryCatalog<>(models, size, failAfter, failure);
  }

  /**
   * The same models, of which listings give the first so many and then throw this, each time that
   * they come there. {@link ApiException#of} and the exceptions' constructors make one.
   */
  public InMemoryCatalog<M> failAfter(int given, ModelListException thrown) {
    return new InMemoryCatalog<>(models, pageSize, given, thrown);
  }

  @Override
  public Listing<M> listModels() {
    return new InMemoryListing<>(this);
  }

  @Override
  public M getModel(String id) {
    return findModel(id)
        .orElseThrow(
            () -> {
              String words = "there is no model \"" + id + "\"";
              ApiError error = new ApiError(404, "not_found", words, List.of(), words);
              return ApiException.of(404, error, Map.of());
            });
  }

  @Override
  public Optional<M> findModel(String id) {
    checkOpen();
    return models.stream().filter(model -> model.id().equals(id)).findFirst();
  }

  @Override
  public void close() {
    closed.set(true);
  }

  List<M> models() {
    return models;
  }

  int pageSize() {
    return pageSize;
  }

  void checkOpen() {
    if (closed.get()) {
      throw new CancelledException("the catalog was closed", null, null, null);
    }
  }

  /** Whether the model at this index is one that cannot be given. */
  boolean failsAt(int index) {
    return failure != null && index >= failAfter;
  }

  void failAt(int index) {
    if (failure != null && index >= failAfter) {
      throw failure;
    }
  }
}
