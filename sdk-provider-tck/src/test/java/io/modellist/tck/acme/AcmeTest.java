package io.modellist.tck.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ListingIterator;
import io.modellist.core.UnexpectedContentException;
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

  @Test
  void aCursorThatContainsTheKeyIsRefusedBecauseBookmarksWouldContainIt() {
    try (FakeAcme fake = FakeAcme.start().withModels(4);
        AcmeClient acme =
            AcmeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build()) {
      fake.onNext(
          request -> true,
          Fault.answer("{\"widgets\":[],\"next\":\"at=1&key=" + fake.key() + "\"}"));
      ListingIterator<AcmeModel> models = acme.listModels().iterator();

      assertThatThrownBy(models::hasNext)
          .isInstanceOf(UnexpectedContentException.class)
          .hasMessageContaining("has the credential in its next position")
          .hasMessageNotContaining(fake.key());

      List<String> ids = new ArrayList<>();
      models.forEachRemaining(model -> ids.add(model.id()));
      assertThat(ids).as("the same iterator, later").isEqualTo(fake.ids());
    }
  }
}
