package io.modellist.core.spi;

/**
 * A query parameter, not yet encoded. A list of them may hold a name more than once.
 *
 * @param name the name
 * @param value the value
 */
public record Parameter(String name, String value) {}
