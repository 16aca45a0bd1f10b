package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.CallListener;
import io.modellist.core.DeadlineException;
import io.modellist.core.RateLimitException;
import io.modellist.core.RequestOptions;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clock does not stand at zero when a call begins, as no real one does. */
class RetryTimesTest {
  private final Simulation service = Simulation.pageNumbers(3, 2);

  RetryTimesTest() {
    service.retry = RetryPolicy.DEFAULT;
    service.time.pass(Duration.ofHours(5));
  }

  private static Failure refused(int status, String retryAfter) {
    return Simulation.refused(status, Map.of("retry-after", List.of(retryAfter)));
  }

  @Test
  void aRetryAfterOneSecondAboveTheCeilingIsThrownAtOnce() {
    service.failures.put(1, refused(429, "61"));

    assertThatThrownBy(() -> service.listing().toList()).isInstanceOf(RateLimitException.class);
    assertThat(service.asked).hasSize(1);
    assertThat(service.time.pauses).isEmpty();
  }

  @Test
  void aWaitThatWouldUseUpAllTheTimeLeftIsNotBegun() {
    service.failures.put(1, refused(503, "45"));

    assertThatThrownBy(() -> service.listing().deadline(Duration.ofSeconds(45)).toList())
        .isInstanceOf(ServerException.class);
    assertThat(service.time.pauses).isEmpty();
    service.failures.put(2, refused(503, "44"));
    assertThat(service.listing().deadline(Duration.ofSeconds(45)).toList()).hasSize(3);
    assertThat(service.time.pauses).containsExactly(Duration.ofSeconds(44));
  }

  @Test
  void theErrorTellsHowLongTheCallTookWithAllItsWaits() {
    service.takes = Duration.ofSeconds(3);
    service.retry = RetryPolicy.DEFAULT.withMaxAttempts(2);
    service.failures.put(1, refused(503, "20"));
    service.failures.put(2, refused(503, "20"));

    ServerException e =
        catchThrowableOfType(ServerException.class, () -> service.listing().toList());

    assertThat(e.response().elapsed()).isEqualTo(Duration.ofSeconds(26));
  }

  @Test
  void theListenerHearsHowLongEachAttemptTook() {
    List<Duration> heard = new ArrayList<>();
    service.takes = Duration.ofSeconds(3);
    service.listener =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            heard.add(attempt.elapsed());
          }
        };
    service.failures.put(1, refused(503, "20"));

    service.listing().toList();

    assertThat(heard).hasSize(3).containsOnly(Duration.ofSeconds(3));
  }

  @Test
  void whenBothLimitsEndAnAttemptTheShorterOneIsNamed() {
    service.takes = Duration.ofSeconds(100);
    RequestOptions call = RequestOptions.defaults().withCallTimeout(Duration.ofSeconds(10));

    assertThatThrownBy(
            () -> service.listing().options(call).deadline(Duration.ofSeconds(9)).toList())
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("the listing's deadline is over");
    assertThatThrownBy(
            () -> service.listing().options(call).deadline(Duration.ofSeconds(11)).toList())
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("not done within 10s (callTimeout)");
  }
}
