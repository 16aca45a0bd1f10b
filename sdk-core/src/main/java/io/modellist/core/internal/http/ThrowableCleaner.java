package io.modellist.core.internal.http;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rebuilds one chain of throwables without secrets. For one use. */
final class ThrowableCleaner {
  private final Redactor redactor;
  // A chain may lead back into itself.
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  ThrowableCleaner(Redactor redactor) {
    this.redactor = redactor;
  }

  Throwable clean(Throwable failure) {
    if (!holdsSecret(failure)) {
      return failure;
    }
    seen.clear();
    return rebuilt(failure);
  }

  private boolean holdsSecret(@Nullable Throwable failure) {
    if (failure == null || !seen.add(failure)) {
      return false;
    }
    if (changes(failure.toString()) || changes(failure.getMessage())) {
      return true;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (holdsSecret(suppressed)) {
        return true;
      }
    }
    return holdsSecret(failure.getCause());
  }

  private boolean changes(@Nullable String text) {
    return text != null && !redactor.mask(text).equals(text);
  }

  private Throwable rebuilt(Throwable failure) {
    seen.add(failure);
    IOException clean = new IOException(redactor.mask(failure.toString()));
    clean.setStackTrace(failure.getStackTrace());
    Throwable cause = failure.getCause();
    if (cause != null && !seen.contains(cause)) {
      clean.initCause(rebuilt(cause));
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!seen.contains(suppressed)) {
        clean.addSuppressed(rebuilt(suppressed));
      }
    }
    return clean;
  }
}
