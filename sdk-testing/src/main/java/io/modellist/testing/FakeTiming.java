package io.modellist.testing;

import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A clock that moves only when told to, so that waits take no real time: a pause moves the clock by
 * its length and is recorded. Pass it to a client's builder with {@code timing(...)}.
 *
 * <p>Thread-safe.
 */
public final class FakeTiming implements Timing {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private volatile double random = 0.5;
  private volatile Consumer<Duration> onPause = pause -> {};

  /** Creates a clock at 2030-01-01T00:00:00Z, whose {@link #random()} returns 0.5. */
  public FakeTiming() {}

  /** Sets the result of {@link #random()}, from 0 (inclusive) to 1 (exclusive). */
  public FakeTiming random(double value) {
    random = value;
    return this;
  }

  /**
   * Runs this at the start of each pause, on the thread that pauses; for example to interrupt it.
   */
  public FakeTiming onPause(Consumer<Duration> action) {
    onPause = action;
    return this;
  }

  /** Moves the clock forward. */
  public void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** Returns the intended length of every pause so far, in order. */
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public Instant now() {
    return START.plusNanos(nanos.get());
  }

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  public double random() {
    return random;
  }

  @Override
  public void pause(Duration time, CompletionStage<?> until) throws InterruptedException {
    pauses.add(time);
    onPause.accept(time);
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted in a pause of " + time);
    }
    if (!until.toCompletableFuture().isDone()) {
      advance(time);
    }
  }
}
