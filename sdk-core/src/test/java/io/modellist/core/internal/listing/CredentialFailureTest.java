package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.Credential;
import io.modellist.core.CredentialException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ModelListException;
import io.modellist.core.Progress;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A credential's supplier that fails during a listing. */
class CredentialFailureTest {
  private final Simulation service = Simulation.pageNumbers(5, 2);
  private final IllegalStateException sealed = new IllegalStateException("the vault is sealed");
  private boolean broken;

  CredentialFailureTest() {
    service.credential =
        Credential.supplier(
            () -> {
              if (broken) {
                throw sealed;
              }
              return Credential.bearer("k3y");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void theFailureHasCauseProgressAndRequestAndTheListingGoesOn(int readAhead) {
    ListingIterator<TestModel> models = service.listing().readAhead(readAhead).iterator();
    List<String> ids = new ArrayList<>(List.of(models.next().id(), models.next().id()));
    broken = true;

    CredentialException failure = catchThrowableOfType(CredentialException.class, models::hasNext);

    assertThat(failure)
        .hasCause(sealed)
        .hasMessage(
            "simulated: GET http://localhost/models?page=2 was not sent: the credential supplier"
                + " failed: the vault is sealed. See docs/troubleshooting.md#credentials");
    assertThat(failure.request().orElseThrow().attempts()).isZero();
    Progress progress = failure.progress().orElseThrow();
    assertThat(progress.itemsDelivered()).isEqualTo(2);
    assertThat(catchThrowableOfType(ModelListException.class, models::hasNext))
        .isInstanceOf(CredentialException.class);
    broken = false;
    while (ids.size() < 5) {
      try {
        ids.add(models.next().id());
      } catch (CredentialException fetchedAheadMeanwhile) {
        assertThat(readAhead).isPositive();
      }
    }
    assertThat(models.hasNext()).isFalse();
    assertThat(ids).containsExactly("m1", "m2", "m3", "m4", "m5");
    assertThat(models.report().requests()).isEqualTo(3);
  }

  @Test
  void theBookmarkOfTheFailureResumesTheListing() {
    ListingIterator<TestModel> models = service.listing().iterator();
    models.next();
    models.next();
    broken = true;
    Progress progress =
        catchThrowableOfType(CredentialException.class, models::hasNext).progress().orElseThrow();
    broken = false;

    assertThat(service.listing().from(progress.bookmark().orElseThrow()).toList())
        .extracting(TestModel::id)
        .containsExactly("m3", "m4", "m5");
  }
}
