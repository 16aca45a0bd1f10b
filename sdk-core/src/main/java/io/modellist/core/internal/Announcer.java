package io.modellist.core.internal;

import io.modellist.core.CallListener;
import java.util.function.Consumer;

/** Tells the user's listener; what it throws must not break the call that it watches. */
record Announcer(CallListener listener) {
  private static final System.Logger LOG = System.getLogger("io.modellist");

  void announce(Consumer<CallListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a call listener failed", e);
    }
  }
}
