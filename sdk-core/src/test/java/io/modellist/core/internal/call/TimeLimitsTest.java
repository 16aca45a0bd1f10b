package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.DeadlineException;
import io.modellist.core.Listing;
import io.modellist.core.RequestOptions;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.TransportException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The time limits of attempts, calls and listings. */
class TimeLimitsTest {
  private final Simulation service = Simulation.pageNumbers(3, 2);

  TimeLimitsTest() {
    service.retry = RetryPolicy.DEFAULT;
    service.time.advance(Duration.ofHours(5)); // no real clock starts at zero
  }

  @Test
  void anAttemptThatTimesOutIsRetriedAndFinallyATransportException() {
    service.latency = Duration.ofSeconds(31);
    service.retry = RetryPolicy.DEFAULT.withMaxAttempts(2);
    assertThatThrownBy(() -> service.listing().toList())
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("30 s (attemptTimeout)");
    assertThat(service.requested).hasSize(2);
  }

  @Test
  void attemptsEndWithTheCallTimeout() {
    service.latency = Duration.ofSeconds(100);
    Listing<TestModel> listing =
        service
            .listing()
            .options(
                RequestOptions.defaults()
                    .withCallTimeout(Duration.ofSeconds(40))
                    .withAttemptTimeout(Duration.ofSeconds(30)));
    long start = service.time.nanoTime();
    assertThatThrownBy(listing::toList)
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("40 s (callTimeout)");
    assertThat(service.time.nanoTime() - start).isEqualTo(Duration.ofSeconds(40).toNanos());
  }

  @Test
  void ifTwoLimitsApplyTheMessageNamesTheShorterOne() {
    service.latency = Duration.ofSeconds(100);
    RequestOptions call = RequestOptions.defaults().withCallTimeout(Duration.ofSeconds(10));

    assertThatThrownBy(
            () -> service.listing().options(call).deadline(Duration.ofSeconds(9)).toList())
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("the listing's deadline has passed");
    assertThatThrownBy(
            () -> service.listing().options(call).deadline(Duration.ofSeconds(11)).toList())
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("no result within 10 s (callTimeout)");
  }

  @Test
  void theElapsedTimeOfAnErrorIncludesAllWaits() {
    service.latency = Duration.ofSeconds(3);
    service.retry = RetryPolicy.DEFAULT.withMaxAttempts(2);
    Failure refused = Simulation.refused(503, Map.of("retry-after", List.of("20")));
    service.failures.put(1, refused);
    service.failures.put(2, refused);

    ServerException e =
        catchThrowableOfType(ServerException.class, () -> service.listing().toList());

    assertThat(e.response().elapsed()).isEqualTo(Duration.ofSeconds(26));
  }
}
