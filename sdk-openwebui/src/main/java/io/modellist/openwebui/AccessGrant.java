package io.modellist.openwebui;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
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
    @JsonProperty("id") @Nullable String id,
    @JsonProperty("resource_type") @Nullable String resourceType,
    @JsonProperty("resource_id") @Nullable String resourceId,
    @JsonProperty("principal_type") @Nullable String principalType,
    @JsonProperty("principal_id") @Nullable String principalId,
    @JsonProperty("permission") @Nullable String permission,
    @JsonProperty("created_at")
        @JsonFormat(with = JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
        @Nullable Instant createdAt) {
  // Declared to keep JSON mappers from writing this value. They write the number below instead.
  @Override
  public @Nullable Instant createdAt() {
    return createdAt;
  }

  @JsonProperty("created_at")
  @Nullable Number createdAtSeconds() {
    return EpochSeconds.of(createdAt);
  }
}
