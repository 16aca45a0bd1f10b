/**
 * The types that an application names.
 *
 * <p>A {@link io.modellist.core.ModelCatalog}, which each provider's client is, returns a {@link
 * io.modellist.core.Listing}. A listing is lazy and may be iterated any number of times. Each
 * iteration is a {@link io.modellist.core.ListingIterator}, which requests a page when the loop
 * needs it and returns one {@link io.modellist.core.Model} after the other.
 *
 * <p>Every failure is a {@link io.modellist.core.ModelListException}. If the service refused the
 * request, it is an {@link io.modellist.core.ApiException} with the service's own error as {@link
 * io.modellist.core.ApiError}. In a listing, each exception has a {@link
 * io.modellist.core.Progress}. Its {@link io.modellist.core.Bookmark} is the place from which
 * another iteration resumes, also in another process.
 */
@NullMarked
package io.modellist.core;

import org.jspecify.annotations.NullMarked;
