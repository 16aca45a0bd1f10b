package io.modellist.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/**
 * Clock, sleeper, random and executor in one: the seam that lets tests of waiting not wait, and
 * tests of threads repeat. Safe to share.
 */
public interface Timing {
  /** The time of day. */
  Instant now();

  /** A clock that never goes back, in nanoseconds from an arbitrary origin. */
  long nanoTime();

  /** A random number from 0, included, to 1, excluded. */
  double random();

  /**
   * Waits for a time, or until the stage completes.
   *
   * @throws InterruptedException when the thread is interrupted before or meanwhile
   */
  void pause(Duration time, CompletionStage<?> until) throws InterruptedException;

  /**
   * Runs a task apart from the caller's thread: by default each in a daemon thread of its own,
   * which costs little beside the request that it makes, and leaves nothing behind.
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

  /** The real one. */
  static Timing system() {
    return SystemTiming.INSTANCE;
  }
}
