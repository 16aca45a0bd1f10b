package io.modellist.orgregistry;

import io.modellist.core.ModelCatalog;
import io.modellist.core.client.ClientBuilder;
import io.modellist.tck.ProviderContract;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.FakeService;
import java.util.function.Consumer;

/** Runs the contract that every provider passes. */
class OrgRegistryContractTest extends ProviderContract {
  @Override
  protected FakeService<?> fake() {
    return FakeOrgRegistry.start();
  }

  @Override
  protected ModelCatalog<?> client(String baseUrl, Consumer<ClientBuilder<?, ?>> settings) {
    OrgRegistryClient.Builder builder =
        OrgRegistryClient.builder().baseUrl(baseUrl).organization("acme");
    settings.accept(builder);
    return builder.build();
  }
}
