package io.modellist.core.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A one-way switch from "go on" to "stopped", with actions to run when it is thrown. Actions are
 * registered only while there is something to stop, so that a long-lived client gathers none.
 */
public final class Stop {
  private final Set<Runnable> actions = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /** Not stopped. */
  public Stop() {}

  /** Whether it was thrown. */
  public boolean isSet() {
    return stopped;
  }

  /** Throws it, and runs what is registered. Idempotent. */
  public void set() {
    stopped = true;
    actions.forEach(Runnable::run);
  }

  /**
   * Registers an action until the registration is closed. When the switch was thrown already, the
   * action runs at once; it may run twice.
   */
  public Registration onStop(Runnable action) {
    actions.add(action);
    if (stopped) {
      action.run();
    }
    return () -> actions.remove(action);
  }

  /** An action that is registered. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
