/**
 * Helpers that all packages of core share: the checks of settings ({@link
 * io.modellist.core.internal.Checks}), the parser of {@code Retry-After}, the format of durations,
 * and access to the header fields of a credential. This package uses no other package of core.
 *
 * <p>The work is done in four packages next to this one. A call to {@code listModels} passes
 * through {@code internal.listing} (which page and which model come next), {@code internal.call}
 * (attempts, waits, time limits), {@code internal.http} (one attempt over OkHttp) and {@code
 * internal.json} (bytes to records). Start with {@code internal.listing}. Nothing in these packages
 * is exported; all of it may change in any release.
 */
@NullMarked
package io.modellist.core.internal;

import org.jspecify.annotations.NullMarked;
