/**
 * The client for the models API of Narrative.
 *
 * <p>Start with {@link io.modellist.narrative.NarrativeClient}. Its {@code listModels} takes a
 * {@link io.modellist.narrative.NarrativeModelQuery}: the filter, the order, the page size and the
 * start of a listing. It returns a lazy {@link io.modellist.core.Listing} of {@link
 * io.modellist.narrative.NarrativeModel} records. The other public types are the fields of a model
 * and the values of a query. Everything specific to the service is in {@code NarrativeDialect} or
 * in the wire record {@code NarrativePage}; neither is public.
 *
 * <p>The client delegates to {@code ProviderClient} in {@code io.modellist.core.client}. Read that
 * class next to follow a call into the core.
 */
@NullMarked
package io.modellist.narrative;

import org.jspecify.annotations.NullMarked;
