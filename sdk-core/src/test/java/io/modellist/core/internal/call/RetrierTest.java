package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.CancelledException;
import io.modellist.core.CredentialException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.simulation.Simulation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures that are retried, and failures that are thrown at once. */
class RetrierTest {
  private final Simulation service = Simulation.pageNumbers(3, 2);

  RetrierTest() {
    service.retry = RetryPolicy.DEFAULT;
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void transientStatusesAreRetried(int status) {
    fail(1, 3, Simulation.refused(status, Map.of()));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(service.requested).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 409, 422, 426, 501})
  void otherStatusesAreThrownAtOnce(int status) {
    fail(1, 1, Simulation.refused(status, Map.of()));
    ApiException e = catchThrowableOfType(ApiException.class, () -> service.listing().toList());
    assertThat(e.status()).isEqualTo(status);
    assertThat(service.requested).hasSize(1);
  }

  @Test
  void afterTheLastAttemptTheRefusalIsThrownWithTheEarlierOnesSuppressed() {
    fail(1, 2, Simulation.refused(503, Map.of()));
    fail(3, 4, Simulation.refused(500, Map.of()));
    ServerException e =
        catchThrowableOfType(ServerException.class, () -> service.listing().toList());
    assertThat(e.status()).isEqualTo(500);
    assertThat(e.request().orElseThrow().attempts()).isEqualTo(4);
    assertThat(e.response().attempts()).isEqualTo(4);
    assertThat(e.getSuppressed()).hasSize(3).allMatch(s -> s.getStackTrace().length == 0);
    assertThat(e.getSuppressed()[1])
        .isInstanceOfSatisfying(
            ServerException.class,
            second -> {
              assertThat(second.status()).isEqualTo(503);
              assertThat(second).hasMessageContaining("(attempt 2)");
            });
    assertThat(service.time.pauses).hasSize(3);
  }

  @Test
  void oneAttemptIsOneRequest() {
    service.retry = RetryPolicy.DEFAULT.withMaxAttempts(1);
    fail(1, 1, Simulation.refused(503, Map.of("retry-after", List.of("0"))));
    assertThatThrownBy(() -> service.listing().toList()).isInstanceOf(ServerException.class);
    assertThat(service.requested).hasSize(1);
  }

  @Test
  void aClosedIdleConnectionIsRetriedWithoutAWait() {
    service.failures.put(2, new Failure.NoAnswer("reset", new IOException("reset"), true, true));
    assertThat(service.listing().toList()).hasSize(3);
    assertThat(service.time.pauses).isEmpty();
    assertThat(service.requested).hasSize(3);
  }

  @Test
  void aPermanentConnectionFailureIsNotRetried() {
    service.failures.put(
        1, new Failure.NoAnswer("untrusted", new IOException("untrusted"), false, false));
    assertThatThrownBy(() -> service.listing().toList())
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("untrusted")
        .hasMessageContaining("docs/troubleshooting.md#no-answer");
    assertThat(service.requested).hasSize(1);
  }

  @Test
  void aResponseThatIsNotTheListIsNotRetried() {
    service.failures.put(
        1, new Failure.Unreadable(new Answer(200, Map.of()), "is not JSON", "what?\n \u001b[31m"));
    assertThatThrownBy(() -> service.listing().toList())
        .isInstanceOf(UnexpectedContentException.class)
        .hasMessageContaining("starts with \"what? \\u001b[31m\"");
    assertThat(service.requested).hasSize(1);
  }

  @Test
  void aCredentialSupplierThatFailsIsNotRetried() {
    service.failures.put(1, new Failure.NoCredential("the vault is shut", null));
    assertThatThrownBy(() -> service.listing().toList())
        .isInstanceOf(CredentialException.class)
        .hasMessageContaining("the vault is shut");
    assertThat(service.requested).hasSize(1);
  }

  @Test
  void retriesCountTowardsMaxRequests() {
    fail(1, 9, Simulation.refused(503, Map.of()));
    assertThatThrownBy(() -> service.listing().maxRequests(2).toList())
        .isInstanceOf(ServerException.class);
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void anInterruptDuringAWaitEndsItAndKeepsTheFlag() {
    fail(1, 9, Simulation.refused(503, Map.of()));
    service.changes.put(1, () -> Thread.currentThread().interrupt());
    try {
      CancelledException e =
          catchThrowableOfType(CancelledException.class, () -> service.listing().toList());
      assertThat(e).hasMessageContaining("interrupted");
      assertThat(e.request().orElseThrow().attempts()).isEqualTo(1); // The second was not sent.
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(service.requested).hasSize(1);
  }

  private void fail(int from, int to, Failure failure) {
    for (int request = from; request <= to; request++) {
      service.failures.put(request, failure);
    }
  }
}
