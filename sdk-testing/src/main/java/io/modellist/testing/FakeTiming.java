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
 * A clock for a client under test. It moves only when a test advances it or when the client pauses.
 * Pauses take no real time and are recorded. Pass it to the client's builder with {@code
 * timing(...)}.
 *
 * <pre>{@code
 * import io.modellist.narrative.NarrativeClient;
 * import io.modellist.testing.FakeNarrative;
 * import io.modellist.testing.FakeTiming;
 * import io.modellist.testing.Fault;
 *
 * FakeTiming timing = new FakeTiming();
 * try (FakeNarrative fake = FakeNarrative.start().withModels(3);
 *     NarrativeClient narrative =
 *         NarrativeClient.builder()
 *             .baseUrl(fake.url())
 *             .bearerToken(fake.key())
 *             .timing(timing)
 *             .build()) {
 *   fake.onRequest(1, Fault.status(503).header("Retry-After", "20"));
 *   narrative.listModels().toList();
 *   System.out.println(timing.pauses()); // [PT20S], and no time has passed
 * }
 * }</pre>
 *
 * <p>Waits between attempts, the call timeout and the deadline of a listing use this clock. The
 * timeout of an attempt uses real time, because an attempt waits for the network.
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
   * Sets an action to run at the start of each pause, on the thread that pauses. It can, for
   * example, interrupt that thread.
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
