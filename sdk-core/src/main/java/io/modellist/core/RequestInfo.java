package io.modellist.core;

import java.io.Serializable;

/**
 * The request of a failure. The URL holds no credential. Immutable.
 *
 * @param method the HTTP method
 * @param url the URL as sent
 * @param attempts how many attempts were made
 */
public record RequestInfo(String method, String url, int attempts) implements Serializable {}
