package io.modellist.core.simulation;

import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.IntUnaryOperator;

/** A clock that moves only when someone waits on it, or when told to. */
public final class FakeTime implements Timing {
  public final List<Duration> pauses = new ArrayList<>();
  public double random = 0.5;
  public final List<Runnable> tasks = new ArrayList<>();

  /** Of so many tasks, which runs next: the oldest. */
  public IntUnaryOperator order = size -> 0;

  private long nanos;

  @Override
  public Instant now() {
    return Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanos);
  }

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public double random() {
    return random;
  }

  @Override
  public void pause(Duration time, CompletionStage<?> until) throws InterruptedException {
    checkInterrupt();
    pauses.add(time);
    pass(time);
  }

  /** Runs when someone waits, on the thread that waits: the order is the same in every run. */
  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  @Override
  public void await(CompletionStage<?> until) throws InterruptedException {
    while (!until.toCompletableFuture().isDone()) {
      checkInterrupt();
      runTask();
    }
    checkInterrupt();
  }

  /** Lets tasks that nobody waited for run. */
  public void runTasks() {
    while (!tasks.isEmpty()) {
      runTask();
    }
  }

  /** Runs one task as a thread of its own would: an interrupt of the one that waits is not its. */
  public void runTask() {
    boolean interrupted = Thread.interrupted();
    tasks.remove(order.applyAsInt(tasks.size())).run();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  public void pass(Duration time) {
    nanos += time.toNanos();
  }
}
