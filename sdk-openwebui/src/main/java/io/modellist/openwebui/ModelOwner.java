package io.modellist.openwebui;

import org.jspecify.annotations.Nullable;

/**
 * Who made a model. Immutable.
 *
 * @param id the user's key, or null
 * @param name the user's name, or null
 * @param role such as {@code admin}, or null
 * @param email the user's address, or null
 */
public record ModelOwner(
    @Nullable String id, @Nullable String name, @Nullable String role, @Nullable String email) {}
