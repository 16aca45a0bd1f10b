package io.modellist.truefoundry;

import io.modellist.core.ModelCatalog;
import io.modellist.core.client.ClientBuilder;
import io.modellist.tck.ProviderContract;
import io.modellist.testing.FakeService;
import io.modellist.testing.FakeTrueFoundry;
import java.util.function.Consumer;

/** Runs the contract that every provider passes. */
class TrueFoundryContractTest extends ProviderContract {
  @Override
  protected FakeService<?> fake() {
    return FakeTrueFoundry.start();
  }

  @Override
  protected ModelCatalog<?> client(String baseUrl, Consumer<ClientBuilder<?, ?>> settings) {
    TrueFoundryClient.Builder builder = TrueFoundryClient.builder().baseUrl(baseUrl);
    settings.accept(builder);
    return builder.build();
  }
}
