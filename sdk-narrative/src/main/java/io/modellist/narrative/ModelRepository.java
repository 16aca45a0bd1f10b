package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The repository that holds a model's files. Immutable.
 *
 * @param type the kind of repository, or null if absent
 * @param organization the organization that owns the repository, or null if absent
 */
public record ModelRepository(
    @JsonProperty("type") @Nullable RepositoryType type,
    @JsonProperty("organization") @Nullable String organization) {}
