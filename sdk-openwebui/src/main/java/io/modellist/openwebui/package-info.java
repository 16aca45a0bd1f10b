/**
 * The client for the models API of an Open WebUI server.
 *
 * <p>Start with {@link io.modellist.openwebui.OpenWebUiClient}. Its {@code listModels} takes an
 * {@link io.modellist.openwebui.OpenWebUiModelQuery}: the filters, the order and the start of a
 * listing. It returns a lazy {@link io.modellist.core.Listing} of {@link
 * io.modellist.openwebui.OpenWebUiModel} records. The other public types are the fields of a model
 * and the values of a query. Everything specific to the servers is in {@code OpenWebUiDialect},
 * which is not public, or in the record of the field that it concerns.
 *
 * <p>The client delegates to {@code ProviderClient} in {@code io.modellist.core.client}. Read that
 * class next to follow a call into the core.
 */
@NullMarked
package io.modellist.openwebui;

import org.jspecify.annotations.NullMarked;
