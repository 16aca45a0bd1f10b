package io.modellist.testing.acme;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ListingIterator;
import io.modellist.testing.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcmeTest {
  @Test
  void aProviderThatPagesByCursorNeedsNoChangeInCore() {
    try (FakeAcme fake = FakeAcme.start().withModels(10);
        AcmeClient acme =
            AcmeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build()) {
      fake.onRequest(2, Fault.status(503).header("Retry-After", "0"));
      ListingIterator<AcmeModel> models = acme.listModels().iterator();
      List<String> ids = new ArrayList<>();
      models.forEachRemaining(model -> ids.add(model.id()));
      assertThat(ids).isEqualTo(fake.ids());
      assertThat(models.report().requests()).isEqualTo(5);
      assertThat(acme.findModel("w/3")).isPresent();
      assertThat(acme.findModel("w/99")).isEmpty();
    }
  }
}
