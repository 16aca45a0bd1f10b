package io.modellist.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The timing of the system. All clients share its threads, which end when they are not needed. */
final class SystemTiming implements Timing {
  private static final int IDLE_SECONDS = 5;

  private static final Executor THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          SystemTiming::thread);

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
    try {
      // Adds no listener to the stage, because listeners would pile up in a long-lived client.
      until.toCompletableFuture().get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException expected) {
      return; // The caller looks at the stage itself.
    }
  }

  @Override
  public void execute(Runnable task) {
    THREADS.execute(task);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "modellist-read-ahead");
    thread.setDaemon(true);
    return thread;
  }
}
