package io.modellist.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The machine's clock. */
enum SystemTiming implements Timing {
  INSTANCE;

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public double random() {
    return ThreadLocalRandom.current().nextDouble();
  }

  @Override
  public void pause(Duration time, CompletionStage<?> until) throws InterruptedException {
    // Not a listener on the stage: it would stay there after each wait of a client's long life.
    try {
      until.toCompletableFuture().get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException expected) {
      // The time is over, or the stage completed: the caller looks at its own state.
      return;
    }
  }
}
