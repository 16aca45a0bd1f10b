package io.modellist.narrative;

import org.jspecify.annotations.Nullable;

/**
 * The repository that holds a model's files. Immutable.
 *
 * @param type the kind of repository, or null if absent
 * @param organization the organization that owns the repository, or null if absent
 */
public record ModelRepository(@Nullable RepositoryType type, @Nullable String organization) {}
