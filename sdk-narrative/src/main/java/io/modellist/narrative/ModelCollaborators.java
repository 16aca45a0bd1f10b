package io.modellist.narrative;

import org.jspecify.annotations.Nullable;

/**
 * Which companies may use a model. Immutable.
 *
 * @param training who may train it, or null
 * @param inference who may run inference on it, or null
 */
public record ModelCollaborators(
    @Nullable CompanyAccess training, @Nullable CompanyAccess inference) {}
