package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who made something. Immutable. On the wire its names are in camel case, unlike all others.
 *
 * @param id the key, or null
 * @param type the kind of subject, or null
 * @param slug a short name, such as a mail address, or null
 * @param displayName a name for people, or null
 * @param patName the name of the personal access token that was used, or null
 */
public record Subject(
    @JsonProperty("subjectId") @Nullable String id,
    @JsonProperty("subjectType") @Nullable SubjectType type,
    @JsonProperty("subjectSlug") @Nullable String slug,
    @JsonProperty("subjectDisplayName") @Nullable String displayName,
    @JsonProperty("subjectPatName") @Nullable String patName) {}
