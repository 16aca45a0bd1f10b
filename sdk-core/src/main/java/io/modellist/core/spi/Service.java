package io.modellist.core.spi;

import org.jspecify.annotations.Nullable;

/**
 * The names of a service. Immutable.
 *
 * @param name the short name, in lower case; used in messages, bookmarks and events
 * @param keyVariable the environment variable of the credential
 * @param baseUrlVariable the environment variable of the base URL
 * @param defaultBaseUrl the base URL of the service; null if each user has a different one
 */
public record Service(
    String name, String keyVariable, String baseUrlVariable, @Nullable String defaultBaseUrl) {}
