package io.modellist.testing;

import io.modellist.core.ModelListException;
import org.jspecify.annotations.Nullable;

/**
 * A fault that meets one request, and what a listing has to make of it.
 *
 * @param name what it is called in reports
 * @param fault what the service does
 * @param error what is thrown of it; null when the listing is to go on as if nothing had happened
 * @param passes whether a client that retries asks again, and then sees nothing of it
 */
record FaultCase(
    String name, Fault fault, @Nullable Class<? extends ModelListException> error, boolean passes) {
  static FaultCase harmless(String name, Fault fault) {
    return new FaultCase(name, fault, null, true);
  }

  static FaultCase passing(String name, Fault fault, Class<? extends ModelListException> error) {
    return new FaultCase(name, fault, error, true);
  }

  static FaultCase lasting(String name, Fault fault, Class<? extends ModelListException> error) {
    return new FaultCase(name, fault, error, false);
  }

  /** What a client throws, or null. */
  @Nullable Class<? extends ModelListException> errorFor(boolean retries) {
    return passes && retries ? null : error;
  }
}
