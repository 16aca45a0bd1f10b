package io.modellist.core.internal.call;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A signal that ends work permanently, from any thread. A client has one signal. Each walk and each
 * single call has a child signal, which is canceled with its parent. Actions are registered only
 * while something waits, so they do not accumulate in a long-lived client.
 */
public final class Cancellation {
  private final @Nullable Cancellation parent;
  private final Set<Runnable> actions = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /** Creates a signal without a parent. */
  public Cancellation() {
    this(null);
  }

  private Cancellation(@Nullable Cancellation parent) {
    this.parent = parent;
  }

  /** Creates a child signal, which is also canceled with this one. */
  public Cancellation child() {
    return new Cancellation(this);
  }

  /** Returns whether this signal or one of its parents was canceled. */
  public boolean isCancelled() {
    return cancelled || (parent != null && parent.isCancelled());
  }

  /** Cancels the work, and runs the registered actions. Idempotent. */
  public void cancel() {
    cancelled = true;
    actions.forEach(Runnable::run);
  }

  /**
   * Registers an action until the registration is closed. If the work was canceled already, the
   * action runs at once. It may run twice.
   */
  public Registration onCancel(Runnable action) {
    actions.add(action);
    Registration above = parent == null ? () -> {} : parent.onCancel(action);
    if (cancelled) {
      action.run();
    }
    return () -> {
      actions.remove(action);
      above.close();
    };
  }

  /** A registered action. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
