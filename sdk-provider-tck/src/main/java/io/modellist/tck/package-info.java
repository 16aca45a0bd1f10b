/**
 * The contract that every provider passes, for provider authors.
 *
 * <p>The test class of a provider extends {@link io.modellist.tck.ProviderContract}, starts the
 * provider's fake and creates its client. It inherits about ninety tests and a matrix of some 1,500
 * combinations of faults, which run over real HTTP on the loopback interface. Read {@code
 * ProviderContract} first, then one of its topics, such as {@code ListingContract}.
 */
@NullMarked
package io.modellist.tck;

import org.jspecify.annotations.NullMarked;
