package io.modellist.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How Ctrl-C ends a run: the thread that works is interrupted, and gets the time to close its
 * output and to say where it stopped. The exit status 130 is the JVM's own for SIGINT.
 */
final class Interruption {
  /** Less than the 4 s that an interrupted run may take in all. */
  private static final long PATIENCE_MILLIS = 3_000;

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile @Nullable Thread worker;

  /** Makes Ctrl-C interrupt this thread. */
  void guardCurrentThread() {
    worker = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "modellist-interrupt"));
  }

  /** The run is over: nothing is left to wait for. */
  void finished() {
    finished.countDown();
  }

  /** Whether the user asked to stop. */
  boolean requested() {
    return requested.getCount() == 0;
  }

  /** Asks the run to stop. */
  void request() {
    requested.countDown();
    Thread thread = worker;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Waits until the user asks to stop. */
  void await() {
    try {
      requested.await();
    } catch (InterruptedException e) {
      // The request itself interrupts the waiting thread.
      Thread.currentThread().interrupt();
    }
  }

  /** The hook also runs when the program ends by itself; then there is nothing to stop. */
  private void stopAndWait() {
    if (finished.getCount() == 0) {
      return;
    }
    request();
    try {
      if (!finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        // A reader that takes nothing holds the writer up: end without it.
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
