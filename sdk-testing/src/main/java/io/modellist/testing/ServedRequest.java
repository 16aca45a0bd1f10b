package io.modellist.testing;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A request that a fake is about to respond to.
 *
 * @param request the request with its secrets
 * @param own creates the service's own response
 * @param refusal creates a refusal in the service's own shape from a status and a detail
 * @param credentialHeader the header field that carries the key
 */
record ServedRequest(
    SeenRequest request,
    Supplier<Reply> own,
    BiFunction<Integer, String, Reply> refusal,
    String credentialHeader) {
  /** Returns the credential of the request; empty if it has none. */
  String credential() {
    return request
        .header(credentialHeader)
        .or(() -> request.header("x-api-key"))
        .map(value -> value.startsWith("Bearer ") ? value.substring(7) : value)
        .orElse("");
  }
}
