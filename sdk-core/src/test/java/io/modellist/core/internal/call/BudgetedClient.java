package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ModelListException;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.List;
import java.util.Map;

/**
 * A client of a service that a test takes down and brings up again. Its waits take no time by
 * default.
 */
final class BudgetedClient {
  /** A failure that is retried. */
  static final Failure DOWN = Simulation.refused(503, Map.of());

  final Simulation service = Simulation.pageNumbers(2, 2);
  private ClientContext<TestModel> context;

  BudgetedClient() {
    service.retry = RetryPolicy.DEFAULT;
    service.time.random = 0; // waits take no time, so that none of them refills the budget
    context = service.context();
  }

  /** Replaces the client by a new one of the same service. */
  void replace() {
    context = service.context();
  }

  /** Replaces the client by a new one with this budget. */
  void with(RetryBudget budget) {
    service.retryBudget = budget;
    replace();
  }

  /** Lets all requests fail from now on. */
  void down(Failure failure) {
    for (int request = 1; request <= 3000; request++) {
      service.failures.put(service.requested.size() + request, failure);
    }
  }

  /** Lets all requests succeed from now on. */
  void up() {
    service.failures.clear();
  }

  List<TestModel> list() {
    return service.listing(context, List.of()).toList();
  }

  /** Returns the exception of a listing. */
  ModelListException failure() {
    return catchThrowableOfType(ModelListException.class, this::list);
  }

  /** Spends all retries. */
  void spendAll() {
    down(DOWN);
    while (failure().request().orElseThrow().attempts() > 1) {}
  }

  /** Returns the number of retries left, and spends them. */
  int retriesLeft() {
    down(DOWN);
    int left = 0;
    int attempts = failure().request().orElseThrow().attempts();
    while (attempts > 1) {
      left += attempts - 1;
      attempts = failure().request().orElseThrow().attempts();
    }
    up();
    return left;
  }
}
