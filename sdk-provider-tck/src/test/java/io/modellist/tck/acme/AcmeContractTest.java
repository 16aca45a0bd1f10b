package io.modellist.tck.acme;

import io.modellist.core.ModelCatalog;
import io.modellist.core.client.ClientBuilder;
import io.modellist.tck.ProviderContract;
import io.modellist.testing.FakeService;
import java.util.function.Consumer;

/** Runs the contract for a provider that pages by cursor. */
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

  /** Acme has the smallest pages, so many clients cost the least here. */
  @Override
  protected int leakTestClients() {
    return 1002;
  }
}
