package io.modellist.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Clock, waits, random numbers and threads: a test that replaces it does not wait, and runs its
 * threads in the same order each time. Safe to share.
 */
public interface Timing {
  /** Returns the time of day. */
  Instant now();

  /** Reads a clock that never goes back, in nanoseconds from an arbitrary origin. */
  long nanoTime();

  /** Returns a random number from 0, included, to 1, excluded. */
  double random();

  /**
   * Waits for a time, or until the stage completes.
   *
   * @throws InterruptedException when the thread is interrupted before or meanwhile
   */
  void pause(Duration time, CompletionStage<?> until) throws InterruptedException;

  /**
   * Runs a task on another thread than the caller's: by default on a new daemon thread, which costs
   * little compared with the request that it makes, and leaves nothing open.
   */
  default void execute(Runnable task) {
    Thread thread = new Thread(task, "modellist-read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits until a task's stage completes, well or not.
   *
   * @throws InterruptedException when the thread is interrupted before or meanwhile
   */
  default void await(CompletionStage<?> until) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      until.toCompletableFuture().get();
    } catch (ExecutionException expected) {
      return; // The caller looks at the stage itself.
    }
  }

  /** Returns the machine's clock. */
  static Timing system() {
    return new Timing() {
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
          // No listener on the stage: those of all waits would pile up in a long-lived client.
          until.toCompletableFuture().get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException expected) {
          return; // The caller looks at the stage itself.
        }
      }
    };
  }
}
