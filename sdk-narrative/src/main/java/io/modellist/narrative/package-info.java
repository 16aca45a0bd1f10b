/**
 * The client for the models API of Narrative.
 *
 * <p>Start with {@link io.modellist.narrative.NarrativeClient}. A {@link
 * io.modellist.narrative.NarrativeModelQuery} goes in: the filter, the order and the page size of a
 * listing. {@link io.modellist.narrative.NarrativeModel} records come out, one at a time, from a
 * lazy {@link io.modellist.core.Listing}. The other public types are the fields of a model. Every
 * quirk of the service is in {@code NarrativeDialect} or in the wire record {@code NarrativePage};
 * neither is public.
 *
 * <p>The client delegates to {@code ProviderClient} in {@code io.modellist.core.client}, where the
 * way into the core begins.
 */
@NullMarked
package io.modellist.narrative;

import org.jspecify.annotations.NullMarked;
