package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The user, account or agent that created something. Immutable. The service sends these fields in
 * camel case, unlike all others (API page "List Models").
 *
 * @param id the id of the subject, or null if absent
 * @param type the kind of subject, or null if absent
 * @param slug a short name, such as an email address, or null if absent
 * @param displayName a name for people, or null if absent
 * @param patName the name of the personal access token that was used, or null if absent
 */
public record Subject(
    @JsonProperty("subjectId") @Nullable String id,
    @JsonProperty("subjectType") @Nullable SubjectType type,
    @JsonProperty("subjectSlug") @Nullable String slug,
    @JsonProperty("subjectDisplayName") @Nullable String displayName,
    @JsonProperty("subjectPatName") @Nullable String patName) {}
