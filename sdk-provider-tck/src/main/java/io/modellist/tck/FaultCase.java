package io.modellist.tck;

import io.modellist.core.ModelListException;
import io.modellist.testing.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A fault of one response, and its expected effect on a listing.
 *
 * @param name the name in test reports
 * @param fault the behavior of the service
 * @param error the type of the exception, or null if the fault does not affect the listing
 * @param temporary whether a retry succeeds
 */
record FaultCase(
    String name,
    Fault fault,
    @Nullable Class<? extends ModelListException> error,
    boolean temporary) {
  static FaultCase harmless(String name, Fault fault) {
    return new FaultCase(name, fault, null, true);
  }

  static FaultCase temporary(String name, Fault fault, Class<? extends ModelListException> error) {
    return new FaultCase(name, fault, error, true);
  }

  static FaultCase lasting(String name, Fault fault, Class<? extends ModelListException> error) {
    return new FaultCase(name, fault, error, false);
  }

  /** Returns the type of exception that a client throws, or null if it throws none. */
  @Nullable Class<? extends ModelListException> errorFor(boolean retries) {
    return temporary && retries ? null : error;
  }
}
