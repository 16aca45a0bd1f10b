package io.modellist.tck.acme;

import io.modellist.core.Listing;
import io.modellist.core.ModelCatalog;
import io.modellist.core.RequestOptions;
import io.modellist.core.client.ClientBuilder;
import io.modellist.core.client.ProviderClient;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.ModelRequest;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.RequestPath;
import java.util.List;
import java.util.Optional;

/** Lists Acme's models, which are paged by an opaque cursor. */
public final class AcmeClient implements ModelCatalog<AcmeModel> {
  private static final RequestPath PATH = RequestPath.of("/widgets");

  private final ProviderClient<AcmeModel> client;

  private AcmeClient(ProviderClient<AcmeModel> client) {
    this.client = client;
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Listing<AcmeModel> listModels() {
    return client.list(new ListRequest(PATH, List.of(), Paging.cursor("after")));
  }

  @Override
  public AcmeModel getModel(String key, RequestOptions options) {
    return client.get(one(key), options);
  }

  @Override
  public Optional<AcmeModel> findModel(String key, RequestOptions options) {
    return client.find(one(key), options);
  }

  @Override
  public void close() {
    client.close();
  }

  private static ModelRequest one(String id) {
    return new ModelRequest(PATH.value("model id", id), List.of());
  }

  /** Builds a client. Acme has no additional settings. */
  public static final class Builder extends ClientBuilder<Builder, AcmeClient> {
    private Builder() {
      super(AcmeDialect.SERVICE);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    public AcmeClient build() {
      return new AcmeClient(connect(new AcmeDialect()));
    }
  }
}
