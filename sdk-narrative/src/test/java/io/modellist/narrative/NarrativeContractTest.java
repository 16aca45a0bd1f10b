package io.modellist.narrative;

import io.modellist.core.ModelCatalog;
import io.modellist.core.client.ClientBuilder;
import io.modellist.tck.ProviderContract;
import io.modellist.testing.FakeNarrative;
import io.modellist.testing.FakeService;
import java.util.function.Consumer;

/** Runs the contract that every provider passes. */
class NarrativeContractTest extends ProviderContract {
  @Override
  protected FakeService<?> fake() {
    return FakeNarrative.start();
  }

  @Override
  protected ModelCatalog<?> client(String baseUrl, Consumer<ClientBuilder<?, ?>> settings) {
    NarrativeClient.Builder builder = NarrativeClient.builder().baseUrl(baseUrl);
    settings.accept(builder);
    return builder.build();
  }
}
