package io.modellist.testing;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * One request on its way through a fake.
 *
 * @param request what came, with its secrets
 * @param own the service's own answer, worked out when it is asked for
 * @param refusal a refusal in the service's own shape, by status and words
 */
record Exchange(
    SeenRequest request, Supplier<Reply> own, BiFunction<Integer, String, Reply> refusal) {
  /** What the request carried to prove who asks; empty when it carried nothing. */
  String credential() {
    return request
        .header("authorization")
        .or(() -> request.header("x-api-key"))
        .map(value -> value.startsWith("Bearer ") ? value.substring(7) : value)
        .orElse("");
  }
}
