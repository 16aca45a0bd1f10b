/**
 * The client for the models API of an organization's registry at Dreadnode.
 *
 * <p>Start with {@link io.modellist.orgregistry.OrgRegistryClient}. Its {@code listModels} takes an
 * {@link io.modellist.orgregistry.OrgRegistryModelQuery}: the filters, the order, the page size and
 * the start of a listing. It returns a lazy {@link io.modellist.core.Listing} of {@link
 * io.modellist.orgregistry.OrgRegistryModel} records. The other public types are values of a query.
 * Everything specific to the service is in {@code OrgRegistryDialect} or in the wire record {@code
 * OrgRegistryPage}; neither is public.
 *
 * <p>The client delegates to {@code ProviderClient} in {@code io.modellist.core.client}. Read that
 * class next to follow a call into the core.
 */
@NullMarked
package io.modellist.orgregistry;

import org.jspecify.annotations.NullMarked;
