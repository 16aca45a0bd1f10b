package io.modellist.openwebui;

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
    @Nullable String id, @Nullable String name, @Nullable String role, @Nullable String email) {}
