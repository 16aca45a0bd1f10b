/**
 * What an application names: a {@link io.modellist.core.ModelCatalog} gives a {@link
 * io.modellist.core.Listing}, which is lazy and may be iterated any number of times; each iteration
 * is a {@link io.modellist.core.ListingIterator} that fetches {@link io.modellist.core.Page}s as
 * the loop needs them and yields {@link io.modellist.core.Model}s.
 *
 * <p>Everything that can go wrong is a {@link io.modellist.core.ModelListException}: {@link
 * io.modellist.core.ApiException} when the service refused, with its words in an {@link
 * io.modellist.core.ApiError}; its siblings when there was no usable answer. In a listing each of
 * them carries a {@link io.modellist.core.Progress} with the {@link io.modellist.core.Bookmark}
 * from which another iteration, also in another process, goes on.
 */
package io.modellist.core;
