package io.modellist.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/**
 * The clock, waits, random numbers and threads of the SDK. A test can replace it to avoid waiting,
 * and to run threads in the same order each time. Safe to share.
 */
public interface Timing {
  /** Returns the time of day. */
  Instant now();

  /**
   * Returns the time of a clock that never goes backward, in nanoseconds from an arbitrary origin.
   */
  long nanoTime();

  /** Returns a random number from 0, included, to 1, excluded. */
  double random();

  /**
   * Waits for a duration, or until the stage completes.
   *
   * @throws InterruptedException when the thread is interrupted before or meanwhile
   */
  void pause(Duration time, CompletionStage<?> until) throws InterruptedException;

  /**
   * Runs a task on a thread other than the caller's. By default, this is a new daemon thread. The
   * system's timing keeps its daemon threads for other tasks, until they are idle for 5 seconds.
   */
  default void execute(Runnable task) {
    Thread thread = new Thread(task, "modellist-read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits until a task's stage completes, normally or exceptionally.
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

  /** Returns the timing of the system. */
  static Timing system() {
    return new SystemTiming();
  }
}
