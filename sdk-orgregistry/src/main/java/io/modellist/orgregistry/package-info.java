/**
 * The client for the models API of an organization's registry at Dreadnode.
 *
 * <p>Start with {@link io.modellist.orgregistry.OrgRegistryClient}. An {@link
 * io.modellist.orgregistry.OrgRegistryModelQuery} goes in: the filters, the order and the page size
 * of a listing. {@link io.modellist.orgregistry.OrgRegistryModel} records come out, one at a time,
 * from a lazy {@link io.modellist.core.Listing}. The other public types are values of a query.
 * Every quirk of the service is in {@code OrgRegistryDialect} or in the wire record {@code
 * OrgRegistryPage}; neither is public.
 *
 * <p>The client delegates to {@code ProviderClient} in {@code io.modellist.core.client}, where the
 * way into the core begins.
 */
@NullMarked
package io.modellist.orgregistry;

import org.jspecify.annotations.NullMarked;
