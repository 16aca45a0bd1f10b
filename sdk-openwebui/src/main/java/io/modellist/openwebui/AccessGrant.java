package io.modellist.openwebui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A permission on a model, granted to a user or a group. Servers send grants from 0.8.0 on.
 * Immutable.
 *
 * @param id the id of the grant, or null if absent
 * @param resourceType the type of the resource that the grant is for, or null if absent
 * @param resourceId the id of the resource that the grant is for, or null if absent
 * @param principalType the type of the grantee, such as a user or a group, or null if absent
 * @param principalId the id of the grantee, or null if absent
 * @param permission the permission, such as {@code read}, or null if absent
 * @param createdAt the time when the grant was created, or null if absent
 */
public record AccessGrant(
    @Nullable String id,
    @Nullable String resourceType,
    @Nullable String resourceId,
    @Nullable String principalType,
    @Nullable String principalId,
    @Nullable String permission,
    @Nullable Instant createdAt) {}
