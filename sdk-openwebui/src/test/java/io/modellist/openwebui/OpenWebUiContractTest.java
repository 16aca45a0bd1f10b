package io.modellist.openwebui;

import io.modellist.core.ModelCatalog;
import io.modellist.core.client.ClientBuilder;
import io.modellist.tck.ProviderContract;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.FakeService;
import java.util.function.Consumer;

/** Runs the contract that every provider passes. */
class OpenWebUiContractTest extends ProviderContract {
  @Override
  protected FakeService<?> fake() {
    return FakeOpenWebUi.start();
  }

  @Override
  protected ModelCatalog<?> client(String baseUrl, Consumer<ClientBuilder<?, ?>> settings) {
    OpenWebUiClient.Builder builder = OpenWebUiClient.builder().baseUrl(baseUrl);
    settings.accept(builder);
    return builder.build();
  }
}
