package io.modellist.benchmarks;

import java.util.concurrent.locks.LockSupport;

/** The consumer of one listing: counts the models, sums up two fields of each, works and waits. */
public final class Visitor {
  /** The number of models on a page. The harness sets it for the process of a contender. */
  public static final int PAGE = Integer.getInteger("page", 100);

  private final int work;
  private final long waitNanos;
  private final boolean exact;
  private long models;
  private long sum;
  private long worked;
  private String first = "";

  /**
   * Creates a visitor.
   *
   * @param work the rounds of arithmetic to compute for each model
   * @param waitNanos the time to wait, without computing, after each page
   * @param exact whether the contender shall also digest all fields of each model
   */
  public Visitor(int work, long waitNanos, boolean exact) {
    this.work = work;
    this.waitNanos = waitNanos;
    this.exact = exact;
  }

  /** Takes a model: its id, and the second in which it was created. */
  public void model(String id, long createdSecond) {
    if (models == 0) {
      first = id;
    }
    models++;
    sum = 31 * sum + id.hashCode() + createdSecond;
    worked ^= compute(work, sum);
    if (waitNanos > 0 && models % PAGE == 0) {
      long end = System.nanoTime() + waitNanos;
      for (long left = waitNanos; left > 0; left = end - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
  }

  /** Computes for a time that depends on the rounds alone. */
  static long compute(int rounds, long start) {
    long x = start;
    for (int i = 0; i < rounds; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
    }
    return x;
  }

  /** Takes a page of which nothing but its size is known. */
  public void uncheckedPage(int size) {
    models += size;
  }

  /** Returns whether {@link #digest} is wanted. */
  public boolean exact() {
    return exact;
  }

  /** Takes the hash of all fields of the model that was given last. */
  public void digest(int hash) {
    sum = 31 * sum + hash;
  }

  /** Returns the number of models so far. */
  public long models() {
    return models;
  }

  /** Returns the id of the first model. */
  public String first() {
    return first;
  }

  /** Returns a checksum that is equal for equal models in the same order; 0 if unchecked. */
  public long sum() {
    return sum;
  }

  /** Returns what the work resulted in. Without a reader, the compiler would remove the work. */
  public long worked() {
    return worked;
  }
}
