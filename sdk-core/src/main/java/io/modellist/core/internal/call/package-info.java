/**
 * One call, for a page or a single model, with all its attempts. {@link
 * io.modellist.core.internal.call.Retrier} turns a {@link io.modellist.core.internal.call.Call}
 * into a {@link io.modellist.core.internal.call.CallResult}. It makes attempts through the {@link
 * io.modellist.core.internal.call.Transport}, computes the wait before each retry, and enforces the
 * time limits. Failures of the service or the network are returned, not thrown: {@link
 * io.modellist.core.internal.call.ExceptionMapper} turns a {@link
 * io.modellist.core.internal.call.Failure} into the user's exception when {@code PageWalk} or a
 * single call needs it. Read {@code Retrier} first.
 */
@NullMarked
package io.modellist.core.internal.call;

import org.jspecify.annotations.NullMarked;
