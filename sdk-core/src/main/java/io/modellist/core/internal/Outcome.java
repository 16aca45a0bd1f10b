package io.modellist.core.internal;

/**
 * What came of an attempt or a call: a value, or a fault that is not yet an exception.
 *
 * @param <T> what the body was read as
 */
public sealed interface Outcome<T> {
  /** How many HTTP requests it took. */
  int requests();

  /** It went well. */
  record Delivered<T>(T value, Answer answer, int requests) implements Outcome<T> {}

  /** It did not. */
  record Failed<T>(Fault fault, int requests) implements Outcome<T> {}
}
