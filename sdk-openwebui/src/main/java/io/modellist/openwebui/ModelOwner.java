package io.modellist.openwebui;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The user who created a model. Immutable.
 *
 * @param id the user's id, or null if absent
 * @param name the user's display name, or null if absent
 * @param role the user's role, such as {@code admin}, or null if absent
 * @param email the user's email address, or null if absent
 */
public record ModelOwner(
    @JsonProperty("id") @Nullable String id,
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("role") @Nullable String role,
    @JsonProperty("email") @Nullable String email) {}
