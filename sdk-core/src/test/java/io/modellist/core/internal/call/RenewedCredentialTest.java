package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.AuthenticationException;
import io.modellist.core.CallListener;
import io.modellist.core.Credential;
import io.modellist.core.CredentialException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.PermissionDeniedException;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A credential that the service refuses with 401, and that its supplier replaces. */
class RenewedCredentialTest {
  private static final Failure REFUSED = Simulation.refused(401, Map.of());

  private final Simulation service = Simulation.pageNumbers(2, 2);
  private int calls;

  RenewedCredentialTest() {
    service.retry = RetryPolicy.DEFAULT;
    service.credential = Credential.supplier(() -> Credential.bearer("k" + ++calls));
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private void refuse(int... requests) {
    for (int request : requests) {
      service.failures.put(request, REFUSED);
    }
  }

  private ApiException refusal() {
    return catchThrowableOfType(ApiException.class, () -> service.listing().toList());
  }

  @Test
  void anotherCredentialIsSentAtOnce() {
    refuse(1);
    ListingIterator<TestModel> models = service.listing().iterator();

    assertThat(models.hasNext()).isTrue();

    assertThat(service.sent).containsExactly(bearer("k1"), bearer("k2"));
    assertThat(calls).isEqualTo(2);
    assertThat(service.time.pauses).isEmpty();
    assertThat(models.report().requests()).isEqualTo(2);
    assertThat(models.report().retries()).isEqualTo(1);
  }

  @Test
  void theSameCredentialIsNotSentAgain() {
    refuse(1);
    service.credential =
        Credential.supplier(
            () -> {
              calls++;
              return Credential.bearer("k1");
            });

    assertThat(refusal()).isInstanceOf(AuthenticationException.class);

    assertThat(service.requested).hasSize(1);
    assertThat(calls).isEqualTo(2);
  }

  @Test
  void aCredentialWithoutASupplierIsNotSentAgain() {
    refuse(1);
    service.credential = Credential.bearer("k1");

    assertThat(refusal().request().orElseThrow().attempts()).isEqualTo(1);

    assertThat(service.requested).hasSize(1);
  }

  @Test
  void thereIsOneMoreAttemptAndNoThird() {
    refuse(1, 2);

    ApiException refusal = refusal();

    assertThat(refusal).isInstanceOf(AuthenticationException.class);
    assertThat(refusal.request().orElseThrow().attempts()).isEqualTo(2);
    assertThat(refusal.getSuppressed()).hasSize(1);
    assertThat(service.requested).hasSize(2);
    assertThat(calls).isEqualTo(2);
  }

  @Test
  void afterTheNewCredentialOtherFailuresAreRetriedAsUsual() {
    service.failures.put(1, Simulation.refused(503, Map.of()));
    refuse(2);
    service.failures.put(3, Simulation.refused(503, Map.of()));

    assertThat(service.listing().toList()).hasSize(2);

    assertThat(service.sent)
        .containsExactly(bearer("k1"), bearer("k2"), bearer("k3"), bearer("k4"));
    assertThat(service.time.pauses).hasSize(2);
  }

  @Test
  void anotherStatusIsNoReasonToAskForAnotherCredential() {
    service.failures.put(1, Simulation.refused(403, Map.of()));

    assertThat(refusal()).isInstanceOf(PermissionDeniedException.class);

    assertThat(calls).isEqualTo(1);
  }

  @Test
  void oneAttemptIsOneRequest() {
    service.retry = RetryPolicy.DEFAULT.withMaxAttempts(1);
    refuse(1);

    assertThat(refusal()).isInstanceOf(AuthenticationException.class);

    assertThat(service.requested).hasSize(1);
    assertThat(calls).isEqualTo(1);
  }

  @Test
  void theAttemptCountsTowardsMaxRequests() {
    refuse(1);
    Listing<TestModel> listing = service.listing().maxRequests(1);

    assertThatThrownBy(listing::toList).isInstanceOf(AuthenticationException.class);

    assertThat(service.requested).hasSize(1);
  }

  @Test
  void theAttemptTakesNoRetryFromTheBudget() {
    BudgetedClient client = new BudgetedClient();
    client.service.credential = service.credential;
    client.with(new RetryBudget(1));
    client.spendAll();
    client.up();
    client.service.failures.put(client.service.requested.size() + 1, REFUSED);

    assertThat(client.list()).hasSize(2);
  }

  @Test
  void thereIsNoAttemptAfterTheCallTimeout() {
    refuse(1);
    Supplier<Credential> slow =
        () -> {
          service.time.advance(Duration.ofSeconds(calls * 121L));
          return Credential.bearer("k" + ++calls);
        };
    service.credential = Credential.supplier(slow);

    assertThat(refusal()).isInstanceOf(AuthenticationException.class);

    assertThat(service.requested).hasSize(1);
  }

  @Test
  void theListenerReceivesTheRetry() {
    List<String> events = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            events.add("attempt " + attempt.number() + " " + attempt.status().orElse(0));
          }

          @Override
          public void onRetry(Retry retry) {
            events.add("retry " + retry.nextAttempt() + " after " + retry.waitTime());
          }
        };
    refuse(1);

    service.listing().toList();

    assertThat(events).containsExactly("attempt 1 401", "retry 2 after PT0S", "attempt 2 200");
  }

  @Test
  void aSupplierThatFailsAfterTheRefusalIsTheExceptionAndTheRefusalIsSuppressed() {
    refuse(1);
    IllegalStateException sealed = new IllegalStateException("the vault is sealed");
    service.credential =
        Credential.supplier(
            () -> {
              if (++calls == 2) {
                throw sealed;
              }
              return Credential.bearer("k" + calls);
            });
    ListingIterator<TestModel> models = service.listing().iterator();

    CredentialException failure = catchThrowableOfType(CredentialException.class, models::hasNext);

    assertThat(failure).hasCause(sealed).hasMessageContaining(" was not sent again: ");
    assertThat(failure.getSuppressed()[0]).isInstanceOf(AuthenticationException.class);
    assertThat(failure.request().orElseThrow().attempts()).isEqualTo(1);
    assertThat(calls).isEqualTo(2);
    assertThat(models.hasNext()).isTrue();
  }
}
