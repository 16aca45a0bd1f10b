package io.modellist.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Clock, sleeper and random in one: the seam that lets tests of waiting not wait. Safe to share.
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

  /** The real one. */
  static Timing system() {
    return SystemTiming.INSTANCE;
  }
}
