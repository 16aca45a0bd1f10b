package io.modellist.testing.acme;

import io.modellist.core.ModelCatalog;
import io.modellist.core.spi.ClientBuilder;
import io.modellist.testing.FakeService;
import io.modellist.testing.ProviderContract;
import java.util.function.Consumer;

/** A provider that pages by cursor keeps the promises of those that do not. */
class AcmeContractTest extends ProviderContract {
  @Override
  protected FakeService<?> fake() {
    return FakeAcme.start();
  }

  @Override
  protected ModelCatalog<?> client(String baseUrl, Consumer<ClientBuilder<?, ?>> settings) {
    AcmeClient.Builder builder = AcmeClient.builder().baseUrl(baseUrl);
    settings.accept(builder);
    return builder.build();
  }

  /** Where a page is smallest, the most. */
  @Override
  public int clients() {
    return 1002;
  }
}
