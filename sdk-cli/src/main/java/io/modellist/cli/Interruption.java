package io.modellist.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The user's request to stop: Ctrl-C (SIGINT) or SIGTERM. It interrupts the working thread, which
 * then has a few seconds to complete its output and to print where it stopped. The JVM itself exits
 * with 130 after SIGINT, and with 143 after SIGTERM.
 */
final class Interruption {
  /** Less than the 4 s in which an interrupted run must end. */
  private static final long PATIENCE_MILLIS = 3_000;

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile @Nullable Thread worker;

  /** Makes Ctrl-C interrupt the current thread. */
  void guardCurrentThread() {
    worker = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "modellist-interrupt"));
  }

  /** Records that the run is complete, so that nothing waits for it. */
  void finished() {
    finished.countDown();
  }

  /** Returns whether the user asked to stop. */
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

  /** Stops the run. The hook also runs after a normal end, when there is nothing to stop. */
  private void stopAndWait() {
    if (finished.getCount() == 0) {
      return;
    }
    request();
    try {
      if (!finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        // A reader that has stopped reading blocks the writer. End without waiting for it.
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
