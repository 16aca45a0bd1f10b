package io.modellist.core.internal;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header fields of a credential for the SDK. Users cannot read them, so no program can
 * print them by accident.
 */
public final class SecretHeaders {
  private static volatile @Nullable Function<Object, Map<String, String>> reader;

  private SecretHeaders() {}

  /** Sets the function that reads the fields. The credential class calls this when it is loaded. */
  public static void readWith(Function<Object, Map<String, String>> function) {
    reader = function;
  }

  /** Returns the fields to send. The supplier of a credential that changes is called each time. */
  public static Map<String, String> of(Object credential) {
    return Objects.requireNonNull(reader, "no credential exists").apply(credential);
  }
}
