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
 * A clock that stands still until it is moved, and on which waiting takes no time: a pause moves
 * the clock by its length and is noted. Give it to a client's builder with {@code timing(...)}.
 *
 * <p>Safe for many threads.
 */
public final class FakeTiming implements Timing {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private volatile double random = 0.5;
  private volatile Consumer<Duration> onPause = pause -> {};

  /** A clock that shows 2030-01-01T00:00:00Z; {@link #random} gives 0.5. */
  public FakeTiming() {}

  /** Lets {@link #random} give this from now on; from 0, included, to 1, excluded. */
  public FakeTiming random(double value) {
    random = value;
    return this;
  }

  /** Runs this at the start of each pause, on the thread that pauses: to interrupt it, say. */
  public FakeTiming onPause(Consumer<Duration> action) {
    onPause = action;
    return this;
  }

  /** Moves the clock forward. */
  public void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** How long each pause so far was meant to be, in order. */
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
