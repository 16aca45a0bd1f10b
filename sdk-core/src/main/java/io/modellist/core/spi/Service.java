package io.modellist.core.spi;

import org.jspecify.annotations.Nullable;

/**
 * A service's names. Immutable.
 *
 * @param name the short name, in lower case: in messages, bookmarks and events
 * @param keyVariable the environment variable of the credential
 * @param baseUrlVariable the environment variable of the base URL
 * @param defaultBaseUrl where the service is; null when each user has another place
 */
public record Service(
    String name, String keyVariable, String baseUrlVariable, @Nullable String defaultBaseUrl) {}
