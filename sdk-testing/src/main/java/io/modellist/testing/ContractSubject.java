package io.modellist.testing;

import io.modellist.core.Bookmark;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.ModelListException;
import io.modellist.core.Progress;
import io.modellist.core.RetryPolicy;
import io.modellist.core.spi.ClientBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What one test of {@link ProviderContract} works with: a running fake, and clients of it that wait
 * in no time. For one thread.
 */
public final class ContractSubject implements AutoCloseable {
  private final FakeService<?> fake;
  private final FakeTiming timing = new FakeTiming();
  private final BiFunction<String, Consumer<ClientBuilder<?, ?>>, ModelCatalog<?>> newClient;
  private final Function<Model, String> lookup;
  private final Deque<ModelCatalog<?>> clients = new ArrayDeque<>();

  ContractSubject(
      FakeService<?> fake,
      BiFunction<String, Consumer<ClientBuilder<?, ?>>, ModelCatalog<?>> newClient,
      Function<Model, String> lookup) {
    this.fake = fake;
    this.newClient = newClient;
    this.lookup = lookup;
  }

  /** The service. */
  public FakeService<?> fake() {
    return fake;
  }

  /** The clock of all clients. */
  public FakeTiming timing() {
    return timing;
  }

  /** A new client with the right key and the default settings; closed with the test. */
  public ModelCatalog<?> client() {
    return client(settings -> {});
  }

  /** The same with other settings. */
  public ModelCatalog<?> client(Consumer<ClientBuilder<?, ?>> settings) {
    ModelCatalog<?> made =
        newClient.apply(
            fake.url(),
            builder -> {
              builder.bearerToken(fake.key());
              builder.timing(timing);
              settings.accept(builder);
            });
    clients.push(made);
    return made;
  }

  /** The listing of a new client with the default settings. */
  public Listing<? extends Model> listing() {
    return client().listModels();
  }

  /** The listing of a new client that sends every request once. */
  public Listing<? extends Model> listingWithoutRetries() {
    return client(b -> b.retry(RetryPolicy.DEFAULT.withMaxAttempts(1))).listModels();
  }

  /** What the provider's {@code getModel} takes for this model. */
  public String lookup(Model model) {
    return lookup.apply(model);
  }

  /** How many models a page has. */
  public int pageSize() {
    return fake.defaultPageSize();
  }

  /** Adds two full pages and a bit of a third one to the fake; gives the ids. */
  public List<String> threePages() {
    int bit = Math.max(1, pageSize() / 6);
    return fake.withModels(2 * pageSize() + bit).ids();
  }

  /** The ids of what is left. */
  public static List<String> ids(Iterator<? extends Model> models) {
    List<String> ids = new ArrayList<>();
    models.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }

  /** The ids of a whole listing. */
  public static List<String> ids(Listing<? extends Model> listing) {
    return ids(listing.iterator());
  }

  /** The ids of so many models. */
  public static List<String> take(long count, Iterator<? extends Model> models) {
    List<String> ids = new ArrayList<>();
    while (ids.size() < count) {
      ids.add(models.next().id());
    }
    return ids;
  }

  /** The bookmark that an exception of a listing carries. */
  public static Bookmark bookmark(ModelListException failure) {
    return failure
        .progress()
        .map(Progress::bookmark)
        .orElseThrow(() -> new AssertionError("no bookmark in " + failure));
  }

  @Override
  public void close() {
    clients.forEach(ModelCatalog::close);
    fake.close();
  }
}
