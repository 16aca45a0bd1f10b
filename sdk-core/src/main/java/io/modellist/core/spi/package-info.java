/**
 * The types that a provider implements. A provider has a client class, which delegates to a {@link
 * io.modellist.core.client.ProviderClient}, and a {@link io.modellist.core.client.ClientBuilder}
 * with the service's own settings. Its {@link io.modellist.core.spi.Dialect} holds all quirks of
 * the service; read it first. One record represents the model, and another one represents the page
 * as it is sent ({@link io.modellist.core.spi.WirePage}). A {@link io.modellist.core.spi.Paging}
 * defines how the pages are requested. It is one of the built-in ones, or the provider's own.
 *
 * <h2>Records</h2>
 *
 * <p>JSON is decoded into records, by the names of their components in snake case, or by {@code
 * JsonProperty} and {@code JsonAlias}. A field that is absent, null or of another JSON type becomes
 * null, or zero for a primitive; nothing is coerced. Lists, maps and nested records work at any
 * depth.
 *
 * <ul>
 *   <li>A model record has a component of type {@link io.modellist.core.Extras} as its last one,
 *       with {@code @JsonUnwrapped @JsonProperty("modellist:extras")}. The decoder fills it with
 *       the unknown fields and the problems of the model and of all records in it. Other records
 *       have none.
 *   <li>Each component of a model, and of the records in it, has its wire name as {@code
 *       JsonProperty}, and each {@code Instant} that the service sends as text has
 *       {@code @JsonFormat(shape = STRING)}. The decoder needs neither, but the JSON mapper of an
 *       application does: it writes the model in the service's own shape and reads it back.
 *   <li>The component with the JSON name {@code id} is a {@code String}, {@code Long} or {@code
 *       long}; it is the only one that is read from text and from an integer. An entry whose {@link
 *       io.modellist.core.Model#id()} is then blank or throws is not a model.
 *   <li>Lists and maps are copied by {@link io.modellist.core.spi.Copies} in the compact
 *       constructor, which makes absent ones empty. A value that a compact constructor refuses is
 *       treated as absent.
 *   <li>{@code Map<String, @Nullable Object>} and {@code Object} accept open JSON: {@code Integer},
 *       {@code Long}, {@code BigInteger}, {@code BigDecimal}, {@code String}, {@code Boolean}, null
 *       and unmodifiable lists and maps of these. Copy them by {@code Copies.openJson}.
 *   <li>An {@code Optional} component of a page record tells a JSON null, which is empty, from an
 *       absent field, which is null.
 *   <li>{@code Instant} is read from ISO 8601 text and from numbers since 1970, whose magnitude
 *       shows the unit: seconds below 10^11, milliseconds below 10^14, microseconds below 10^17,
 *       else nanoseconds.
 *   <li>An open enum is a record of one text with {@code @JsonCreator(mode = DELEGATING)} on its
 *       constructor. A record that a service sends as an object or as plain text has a static
 *       creator with that mode and one text, and {@code PROPERTIES} on its constructor.
 *   <li>A union is an interface with {@code @JsonTypeInfo(use = NAME, include = EXISTING_PROPERTY,
 *       property = "type", visible = true, defaultImpl = UnknownX.class)} and {@code JsonSubTypes};
 *       {@code record UnknownX(@Nullable String
 *       type, @JsonProperty("modellist:fields") @JsonAnySetter @JsonAnyGetter Map<String, @Nullable
 *       Object> fields)} keeps the fields of an unknown type.
 * </ul>
 *
 * <p>Packages with records that are not public are opened to {@code io.modellist.core} in the
 * provider's module-info.
 */
@NullMarked
package io.modellist.core.spi;

import org.jspecify.annotations.NullMarked;
