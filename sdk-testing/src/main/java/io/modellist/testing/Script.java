package io.modellist.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults and changes that a test scripted for requests. Guarded by the fake's lock. */
final class Script {
  private final List<FaultRule> faults = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  void fault(Predicate<SeenRequest> which, Fault fault) {
    faults.add(0, new FaultRule(which, fault, false));
  }

  /** Adds a fault for the next request that matches, and no other. */
  void faultOnce(Predicate<SeenRequest> which, Fault fault) {
    faults.add(0, new FaultRule(which, fault, true));
  }

  void change(int request, Runnable action) {
    changes.add(new Change(request, action));
  }

  void forgetFaults() {
    faults.clear();
  }

  /** Returns the fault for this request. If several apply, the one that was scripted last wins. */
  @Nullable Fault faultFor(SeenRequest request) {
    for (FaultRule rule : List.copyOf(faults)) {
      if (rule.which.test(request)) {
        if (rule.once) {
          faults.remove(rule);
        }
        return rule.fault;
      }
    }
    return null;
  }

  void changeBefore(int request) {
    // Iterates over a copy, because a change may script another one.
    for (Change change : List.copyOf(changes)) {
      if (change.request == request) {
        change.action.run();
      }
    }
  }

  private record FaultRule(Predicate<SeenRequest> which, Fault fault, boolean once) {}

  private record Change(int request, Runnable action) {}
}
