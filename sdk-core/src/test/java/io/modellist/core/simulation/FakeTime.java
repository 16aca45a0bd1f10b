package io.modellist.core.simulation;

import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.IntUnaryOperator;

/** A clock that advances only when someone waits on it, or when a test advances it. */
public final class FakeTime implements Timing {
  /** All waits so far. */
  public final List<Duration> pauses = new ArrayList<>();

  /** Tasks that have not run yet. */
  public final List<Runnable> tasks = new ArrayList<>();

  /** The value of every random number, from 0 to less than 1. */
  public double random = 0.5;

  /** Chooses the task that runs next from the number of tasks. By default the oldest one. */
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
    advance(time);
  }

  /** Keeps the task until someone waits; it then runs on the waiting thread, in a fixed order. */
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

  /** Runs all tasks, although nobody waits for them. */
  public void runTasks() {
    while (!tasks.isEmpty()) {
      runTask();
    }
  }

  /** Runs one task as on a thread of its own: the task does not see this thread's interrupt. */
  public void runTask() {
    boolean interrupted = Thread.interrupted();
    tasks.remove(order.applyAsInt(tasks.size())).run();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Moves the clock forward. */
  public void advance(Duration time) {
    nanos += time.toNanos();
  }

  private static void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
