/**
 * The client for the models API of a TrueFoundry control plane.
 *
 * <p>Start with {@link io.modellist.truefoundry.TrueFoundryClient}. Its {@code listModels} takes a
 * {@link io.modellist.truefoundry.TrueFoundryModelQuery}: the filters, the page size and the start
 * of a listing. It returns a lazy {@link io.modellist.core.Listing} of {@link
 * io.modellist.truefoundry.TrueFoundryModel} records. The other public types are the fields of a
 * model, most of them those of its latest {@link io.modellist.truefoundry.ModelVersion}. Everything
 * specific to the service is in {@code TrueFoundryDialect}, which is not public, or in the record
 * of the field that it concerns.
 *
 * <p>The client delegates to {@code ProviderClient} in {@code io.modellist.core.client}. Read that
 * class next to follow a call into the core.
 */
@NullMarked
package io.modellist.truefoundry;

import org.jspecify.annotations.NullMarked;
