package io.modellist.core.internal.http;

import io.modellist.core.internal.Answer;
import io.modellist.core.internal.Fault;
import okhttp3.HttpUrl;

/** What one HTTP exchange came to. */
sealed interface Reply<T> {
  /** The body was read. */
  record Read<T>(T value, Answer answer) implements Reply<T> {}

  /** There is no value. */
  record Failed<T>(Fault fault) implements Reply<T> {}

  /** It is somewhere else on the same origin. */
  record Moved<T>(HttpUrl target) implements Reply<T> {}
}
