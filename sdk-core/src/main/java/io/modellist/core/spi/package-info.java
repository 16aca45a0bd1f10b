/**
 * How to write a provider. A provider is a client class that extends nothing and delegates to a
 * {@link io.modellist.core.spi.ProviderClient}, a {@link io.modellist.core.spi.ClientBuilder}
 * subclass with the service's own settings, a {@link io.modellist.core.spi.Dialect} that holds all
 * quirks of the service, a record for the model and one for the page as it comes over the wire
 * ({@link io.modellist.core.spi.WirePage}). How it pages is a {@link io.modellist.core.spi.Paging}:
 * one of the built-in ones, or its own.
 *
 * <h2>Records</h2>
 *
 * <p>JSON is decoded into records, by the names of their components in snake case, or by {@code
 * JsonProperty} and {@code JsonAlias}. What is absent, null or of another JSON type gives null, or
 * zero for a primitive; nothing is coerced. Lists, maps and nested records work at any depth.
 *
 * <ul>
 *   <li>A model record has a component of type {@link io.modellist.core.Extras} as its last one. It
 *       is filled by the decoder and never from JSON: with the unknown fields and the problems of
 *       the model and of all records in it. Other records have none.
 *   <li>The component with the JSON name {@code id} is a {@code String}, {@code Long} or {@code
 *       long}; alone of all, it is read from text and from an integer. An entry whose {@link
 *       io.modellist.core.Model#id()} is then blank or fails is no model.
 *   <li>Lists and maps are copied by {@link io.modellist.core.spi.Copies} in the compact
 *       constructor, which makes absent ones empty. What a compact constructor refuses is absent.
 *   <li>{@code Map<String, @Nullable Object>} and {@code Object} take open JSON: {@code Integer},
 *       {@code Long}, {@code BigInteger}, {@code BigDecimal}, {@code String}, {@code Boolean}, null
 *       and unmodifiable lists and maps of these.
 *   <li>{@code Instant} is read from ISO 8601 text and from numbers since 1970, whose unit is told
 *       by their magnitude: seconds below 10^11, milliseconds below 10^14, microseconds below
 *       10^17, else nanoseconds.
 *   <li>An open enum is a record of one text with {@code @JsonCreator(mode = DELEGATING)} on its
 *       constructor. A record that a service sends as an object or as plain text has a static
 *       creator with that mode and one text, and {@code PROPERTIES} on its constructor.
 *   <li>A union is an interface with {@code @JsonTypeInfo(use = NAME, include = EXISTING_PROPERTY,
 *       property = "type", visible = true, defaultImpl = UnknownX.class)} and {@code JsonSubTypes};
 *       {@code record UnknownX(@Nullable String type, @JsonAnySetter Map<String, @Nullable Object>
 *       fields)} keeps what is not known.
 * </ul>
 *
 * <p>Packages with records that are not public are opened to {@code com.fasterxml.jackson.databind}
 * in the provider's module-info.
 */
package io.modellist.core.spi;
