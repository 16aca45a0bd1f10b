package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FakeTimingTest {
  private final FakeTiming timing = new FakeTiming();
  private final CompletableFuture<Void> never = new CompletableFuture<>();

  @Test
  void aPauseMovesTheClockAndIsRecorded() throws InterruptedException {
    Instant before = timing.now();
    long nanos = timing.nanoTime();

    timing.pause(Duration.ofSeconds(5), never);

    assertThat(Duration.between(before, timing.now())).isEqualTo(Duration.ofSeconds(5));
    assertThat(timing.nanoTime() - nanos).isEqualTo(5_000_000_000L);
    assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void aPauseThatIsEndedEarlyTakesNoTime() throws InterruptedException {
    Instant before = timing.now();

    timing.pause(Duration.ofSeconds(5), CompletableFuture.completedFuture(null));

    assertThat(timing.now()).isEqualTo(before);
  }

  @Test
  void anInterruptEndsAPause() {
    timing.onPause(pause -> Thread.currentThread().interrupt());

    assertThatThrownBy(() -> timing.pause(Duration.ofSeconds(1), never))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void theRandomNumberCanBeSet() {
    assertThat(timing.random()).isEqualTo(0.5);
    assertThat(timing.random(0.25).random()).isEqualTo(0.25);
  }
}
