package io.modellist.narrative;

import org.jspecify.annotations.Nullable;

/**
 * Where a model's files are kept. Immutable.
 *
 * @param type the kind of repository, or null
 * @param organization whose repository it is, or null
 */
public record ModelRepository(@Nullable RepositoryType type, @Nullable String organization) {}
