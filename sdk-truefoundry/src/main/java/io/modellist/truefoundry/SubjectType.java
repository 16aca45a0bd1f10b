package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of a subject. An open enum: values that this release does not know are kept as the
 * service sends them. The constants are from the published client (truefoundry-sdk 0.6.0).
 *
 * @param value the value on the wire, such as {@code user}
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

  /** Creates a type with any value, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SubjectType {}

  @Override
  public String toString() {
    return value;
  }
}
