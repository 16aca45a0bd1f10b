package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who or what made something. An open enum: the service may send a word that this release does not
 * know. The words are those of the published client (truefoundry-sdk 0.6.0).
 *
 * @param value the word on the wire
 */
public record SubjectType(@JsonValue String value) {
  /** A person. */
  public static final SubjectType USER = new SubjectType("user");

  /** A team. */
  public static final SubjectType TEAM = new SubjectType("team");

  /** A service account. */
  public static final SubjectType SERVICE_ACCOUNT = new SubjectType("serviceaccount");

  /** A virtual account. */
  public static final SubjectType VIRTUAL_ACCOUNT = new SubjectType("virtualaccount");

  /** The identity of an agent. */
  public static final SubjectType AGENT_IDENTITY = new SubjectType("agent-identity");

  /** An agent. */
  public static final SubjectType AGENT = new SubjectType("agent");

  /** The identity of an agent in a channel. */
  public static final SubjectType AGENT_CHANNEL_IDENTITY =
      new SubjectType("agent-channel-identity");

  /** A role. */
  public static final SubjectType ROLE = new SubjectType("role");

  /** Any word. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SubjectType {}

  @Override
  public String toString() {
    return value;
  }
}
