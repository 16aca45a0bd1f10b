package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which companies have access. An open enum: the service may send a word that this release does not
 * know.
 *
 * @param value the word on the wire
 */
public record CollaboratorType(@JsonValue String value) {
  /** All of them. */
  public static final CollaboratorType ALL = new CollaboratorType("all");

  /** Those that are listed. */
  public static final CollaboratorType INCLUSION = new CollaboratorType("inclusion");

  /** Any word. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CollaboratorType {}

  @Override
  public String toString() {
    return value;
  }
}
