/**
 * The client for the models API of a TrueFoundry control plane.
 *
 * <p>Start with {@link io.modellist.truefoundry.TrueFoundryClient}. A {@link
 * io.modellist.truefoundry.TrueFoundryModelQuery} goes in: the filters and the page size of a
 * listing. {@link io.modellist.truefoundry.TrueFoundryModel} records come out, one at a time, from
 * a lazy {@link io.modellist.core.Listing}. The other public types are the fields of a model, above
 * all of its latest {@link io.modellist.truefoundry.ModelVersion}. Every quirk of the service is in
 * {@code TrueFoundryDialect}, which is not public, or in the record of the field that has it.
 *
 * <p>The client delegates to {@code ProviderClient} in {@code io.modellist.core.client}, where the
 * way into the core begins.
 */
@NullMarked
package io.modellist.truefoundry;

import org.jspecify.annotations.NullMarked;
