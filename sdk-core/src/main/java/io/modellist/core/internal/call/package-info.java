/**
 * One call, for a page or a single model, with all its attempts. A {@link
 * io.modellist.core.internal.call.Call} comes in; {@link io.modellist.core.internal.call.Retrier}
 * makes attempts through the {@link io.modellist.core.internal.call.Transport}, computes the wait
 * of each retry, and keeps the time limits; a {@link io.modellist.core.internal.call.CallResult}
 * goes out. Failures of the service or the network are returned, not thrown: {@link
 * io.modellist.core.internal.call.ExceptionMapper} turns a {@link
 * io.modellist.core.internal.call.Failure} into the user's exception when {@code PageWalk} asks for
 * it. Read {@code Retrier} first.
 */
@NullMarked
package io.modellist.core.internal.call;

import org.jspecify.annotations.NullMarked;
