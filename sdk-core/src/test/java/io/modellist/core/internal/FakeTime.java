package io.modellist.core.internal;

import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A clock that moves only when someone waits on it, or when told to. */
final class FakeTime implements Timing {
  final List<Duration> pauses = new ArrayList<>();
  double random = 0.5;
  private long nanos;

  @Override
  public Instant now() {
    return Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanos);
  }

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public double random() {
    return random;
  }

  @Override
  public void pause(Duration time, CompletionStage<?> until) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(time);
    pass(time);
  }

  void pass(Duration time) {
    nanos += time.toNanos();
  }
}
