/**
 * Fuzz tests of the parts of the core that read foreign text, and the claims that all fuzz tests
 * share.
 *
 * <p>Each test receives bytes from the fuzzer, and throws an {@link java.lang.AssertionError} if a
 * claim does not hold. Each input is also a test of the normal build. Inputs and dictionaries are
 * in {@code src/test/resources}.
 *
 * <p>Read {@link io.modellist.core.internal.Claims} first, then a small test such as {@link
 * io.modellist.core.internal.RetryAfterFuzzTest}. {@link
 * io.modellist.core.internal.call.RefusalClaims} holds the claims about error bodies that the tests
 * of the providers use.
 */
package io.modellist.core.internal;
