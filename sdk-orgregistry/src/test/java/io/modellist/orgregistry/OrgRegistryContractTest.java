package io.modellist.orgregistry;

import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.spi.ClientBuilder;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.FakeService;
import io.modellist.testing.ProviderContract;
import java.util.Objects;
import java.util.function.Consumer;

/** What every provider promises. */
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

  /** Models are looked up by name. */
  @Override
  protected String lookup(Model model) {
    return Objects.requireNonNull(model.name());
  }
}
