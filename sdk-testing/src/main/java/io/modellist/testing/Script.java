package io.modellist.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What is to happen at which request. Guarded by the fake's lock. */
final class Script {
  private final List<FaultRule> faults = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  void fault(IntPredicate requests, Fault fault) {
    faults.add(0, new FaultRule(requests, fault));
  }

  void change(int request, Runnable action) {
    changes.add(new Change(request, action));
  }

  void forgetFaults() {
    faults.clear();
  }

  /** The fault for this request; the one that was scripted last wins. */
  @Nullable Fault faultFor(int request) {
    for (FaultRule rule : faults) {
      if (rule.requests.test(request)) {
        return rule.fault;
      }
    }
    return null;
  }

  void changeBefore(int request) {
    // A copy: a change may script another one.
    for (Change change : List.copyOf(changes)) {
      if (change.request == request) {
        change.action.run();
      }
    }
  }

  private record FaultRule(IntPredicate requests, Fault fault) {}

  private record Change(int request, Runnable action) {}
}
