package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single models are found by what was listed, and missing only in the service's own words. */
public interface SingleModelPromises extends Promises {
  @Test
  default void everyListedModelIsFound() {
    subject().fake().withModels(12);
    ModelCatalog<?> client = subject().client();

    List<? extends Model> all = client.listModels().toList();
    subject().fake().forgetRequests();
    for (Model listed : all) {
      String key = subject().lookup(listed);
      assertThat(client.getModel(key).id()).isEqualTo(listed.id());
      assertThat(client.findModel(key).map(Model::id).orElse("")).isEqualTo(listed.id());
    }
    assertThat(subject().fake().requestCount()).isEqualTo(2 * 12);
  }

  @Test
  default void aMissingModelIsEmptyOrANotFoundException() {
    ModelCatalog<?> client = subject().client();

    assertThat(client.findModel("999999").isPresent()).isFalse();
    NotFoundException failure =
        catchThrowableOfType(NotFoundException.class, () -> client.getModel("999999"));
    assertThat(failure).as("not found").isNotNull();
    assertThat(failure.error().recognized()).isTrue();
    assertThat(failure.progress()).isEmpty();
  }

  @Test
  default void aNotFoundThatIsNotTheServicesOwnIsThrown() {
    subject().fake().onEveryRequest(Fault.html(404));

    assertThat(
            catchThrowableOfType(
                NotFoundException.class, () -> subject().client().findModel("999999")))
        .isNotNull();
  }

  @Test
  default void aFailureIsRetriedAsInAListing() {
    subject().fake().withModels(1);
    ModelCatalog<?> client = subject().client();
    String key = subject().lookup(client.listModels().firstPage().items().get(0));
    subject().fake().forgetRequests().onRequest(1, Fault.status(503));

    assertThat(client.getModel(key).label()).isNotBlank();

    assertThat(subject().fake().requestCount()).isEqualTo(2);
  }

  @Test
  default void aBlankIdIsRefusedWithoutARequest() {
    assertThat(
            catchThrowableOfType(
                ConfigurationException.class, () -> subject().client().getModel(" ")))
        .isNotNull();
    assertThat(subject().fake().requestCount()).isZero();
  }
}
