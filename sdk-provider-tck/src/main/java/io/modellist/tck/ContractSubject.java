package io.modellist.tck;

import io.modellist.core.Bookmark;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.ModelListException;
import io.modellist.core.Progress;
import io.modellist.core.RetryPolicy;
import io.modellist.core.client.ClientBuilder;
import io.modellist.testing.FakeService;
import io.modellist.testing.FakeTiming;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A running fake of the provider, and clients of it whose waits take no time. Used by one test, on
 * one thread.
 */
final class ContractSubject implements AutoCloseable {
  private final ProviderContract provider;
  private final FakeService<?> fake;
  private final FakeTiming timing = new FakeTiming();
  private final Deque<ModelCatalog<?>> clients = new ArrayDeque<>();

  ContractSubject(ProviderContract provider) {
    this.provider = provider;
    this.fake = provider.fake();
  }

  FakeService<?> fake() {
    return fake;
  }

  /** Returns the clock of all clients. */
  FakeTiming timing() {
    return timing;
  }

  /** Creates a client with the right key and the default settings. */
  ModelCatalog<?> client() {
    return client(settings -> {});
  }

  /** Creates a client with the right key and these settings. */
  ModelCatalog<?> client(Consumer<ClientBuilder<?, ?>> settings) {
    ModelCatalog<?> created =
        provider.client(
            fake.url(),
            builder -> {
              builder.bearerToken(fake.key());
              builder.timing(timing);
              settings.accept(builder);
            });
    clients.push(created);
    return created;
  }

  /** Returns the listing of a new client with the default settings. */
  Listing<? extends Model> listing() {
    return client().listModels();
  }

  /** Returns the listing of a new client that sends every request once. */
  Listing<? extends Model> listingWithoutRetries() {
    return client(b -> b.retry(RetryPolicy.DEFAULT.withMaxAttempts(1))).listModels();
  }

  /** Returns the number of models on a page. */
  int pageSize() {
    return fake.defaultPageSize();
  }

  /** Adds two full pages and part of a third one to the fake, and returns their ids. */
  List<String> threePages() {
    int part = Math.max(1, pageSize() / 6);
    return fake.withModels(2 * pageSize() + part).ids();
  }

  /** Reads all remaining models and returns their ids. */
  static List<String> ids(Iterator<? extends Model> models) {
    List<String> ids = new ArrayList<>();
    models.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }

  /** Reads the complete listing and returns its ids. */
  static List<String> ids(Listing<? extends Model> listing) {
    return ids(listing.iterator());
  }

  /** Reads this number of models and returns their ids. */
  static List<String> take(long count, Iterator<? extends Model> models) {
    List<String> ids = new ArrayList<>();
    while (ids.size() < count) {
      ids.add(models.next().id());
    }
    return ids;
  }

  /** Returns the bookmark that an exception of a listing carries. */
  static Bookmark bookmark(ModelListException failure) {
    return failure
        .progress()
        .flatMap(Progress::bookmark)
        .orElseThrow(() -> new AssertionError("no bookmark in " + failure));
  }

  @Override
  public void close() {
    clients.forEach(ModelCatalog::close);
    fake.close();
  }
}
