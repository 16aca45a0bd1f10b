package io.modellist.core.spi;

import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.NotFoundException;
import io.modellist.core.internal.ClientSettings;
import io.modellist.core.internal.ServiceLink;
import io.modellist.core.internal.ServiceReader;
import java.util.Optional;

/**
 * What a provider's client delegates to. Safe to share between threads.
 *
 * @param <M> the provider's model type
 */
public final class ProviderClient<M extends Model> implements AutoCloseable {
  private final ServiceReader<M> reader;

  ProviderClient(Dialect<M> dialect, ClientSettings settings) {
    this.reader = new ServiceReader<>(ServiceLink.open(dialect, settings));
  }

  /** A listing; sends nothing. */
  public Listing<M> list(ListRequest request) {
    return reader.list(request);
  }

  /**
   * A single model.
   *
   * @throws NotFoundException when the service says that there is none
   * @throws ModelListException for any other refusal or failure
   */
  public M get(ModelRequest request) {
    return reader.get(request);
  }

  /**
   * A single model, or empty when the dialect takes the refusal for "there is none".
   *
   * @throws ModelListException for any other refusal or failure
   */
  public Optional<M> find(ModelRequest request) {
    return reader.find(request);
  }

  @Override
  public void close() {
    reader.close();
  }
}
