package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The companies that may use a model, by kind of access. Immutable.
 *
 * @param training the companies that may train the model, or null if absent
 * @param inference the companies that may run inference on the model, or null if absent
 */
public record ModelCollaborators(
    @JsonProperty("training") @Nullable CompanyAccess training,
    @JsonProperty("inference") @Nullable CompanyAccess inference) {}
