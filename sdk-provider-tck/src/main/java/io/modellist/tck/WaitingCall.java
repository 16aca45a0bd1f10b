package io.modellist.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.CancelledException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A call that waits, on its own thread, until it is stopped. */
final class WaitingCall {
  private final FutureTask<Ending> task;
  private final Thread thread;

  private WaitingCall(ThrowingCallable call) {
    task = new FutureTask<>(() -> endingOf(call));
    thread = new Thread(task);
  }

  /** Starts the call, and returns when {@code waiting} reports that it waits. */
  static WaitingCall start(ThrowingCallable call, CountDownLatch waiting) throws Exception {
    WaitingCall started = new WaitingCall(call);
    started.thread.start();
    assertThat(waiting.await(10, TimeUnit.SECONDS)).as("the call waits").isTrue();
    return started;
  }

  void interrupt() {
    thread.interrupt();
  }

  /** Asserts that the call ends as cancelled, with its thread's interrupt flag set or not. */
  void assertCancelled(boolean interrupted) throws Exception {
    assertThat(task.get(10, TimeUnit.SECONDS)).isEqualTo(new Ending(true, interrupted));
  }

  static boolean isCancelled(ThrowingCallable call) {
    return catchThrowableOfType(CancelledException.class, call) != null;
  }

  private static Ending endingOf(ThrowingCallable call) {
    boolean cancelled = isCancelled(call);
    return new Ending(cancelled, Thread.currentThread().isInterrupted());
  }

  private record Ending(boolean cancelled, boolean interrupted) {}
}
