package io.modellist.openwebui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a model; sent from 0.8.0 on. Immutable.
 *
 * @param id the grant's key, or null
 * @param resourceType what it is for, or null
 * @param resourceId the key of what it is for, or null
 * @param principalType a user, a group, or null
 * @param principalId whose it is, or null
 * @param permission such as {@code read}, or null
 * @param createdAt when it was made, or null
 */
public record AccessGrant(
    @Nullable String id,
    @Nullable String resourceType,
    @Nullable String resourceId,
    @Nullable String principalType,
    @Nullable String principalId,
    @Nullable String permission,
    @Nullable Instant createdAt) {}
