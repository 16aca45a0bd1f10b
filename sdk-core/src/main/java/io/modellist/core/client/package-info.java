/**
 * The base of a provider's client. A builder that extends {@link
 * io.modellist.core.client.ClientBuilder} collects and checks the settings; it connects them to the
 * provider's {@link io.modellist.core.spi.Dialect} and returns a {@link
 * io.modellist.core.client.ProviderClient}, which creates listings and fetches single models. Read
 * {@code ProviderClient} first: it connects the internal packages.
 */
@NullMarked
package io.modellist.core.client;

import org.jspecify.annotations.NullMarked;
