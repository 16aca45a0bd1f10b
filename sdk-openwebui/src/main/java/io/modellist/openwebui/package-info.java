/**
 * The client for the models API of an Open WebUI server.
 *
 * <p>Start with {@link io.modellist.openwebui.OpenWebUiClient}. An {@link
 * io.modellist.openwebui.OpenWebUiModelQuery} goes in: the filters and the order of a listing.
 * {@link io.modellist.openwebui.OpenWebUiModel} records come out, one at a time, from a lazy {@link
 * io.modellist.core.Listing}. The other public types are the fields of a model and the values of a
 * query. Every quirk of the servers is in {@code OpenWebUiDialect}, which is not public, or in the
 * record of the field that has it.
 *
 * <p>The client delegates to {@code ProviderClient} in {@code io.modellist.core.client}, where the
 * way into the core begins.
 */
@NullMarked
package io.modellist.openwebui;

import org.jspecify.annotations.NullMarked;
