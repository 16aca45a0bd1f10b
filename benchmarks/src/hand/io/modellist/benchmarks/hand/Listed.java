package io.modellist.benchmarks.hand;

import java.time.Instant;

/** A model of a list. */
public interface Listed {
  /** Returns the id, or what is used as one. */
  String key();

  /** Returns the time when the model was created, or null if absent. */
  Instant createdAt();

  /** Returns the hash of all fields. */
  int digest();
}
