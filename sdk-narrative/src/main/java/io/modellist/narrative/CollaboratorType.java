package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The rule that decides which companies have access to a model. An open enum: values that this
 * release does not know are kept as the service sends them.
 *
 * @param value the value on the wire, such as {@code all}
 */
public record CollaboratorType(@JsonValue String value) {
  /** All companies have access. */
  public static final CollaboratorType ALL = new CollaboratorType("all");

  /** Only the companies in {@link CompanyAccess#companies()} have access. */
  public static final CollaboratorType INCLUSION = new CollaboratorType("inclusion");

  /** Creates a type with any value, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CollaboratorType {}

  @Override
  public String toString() {
    return value;
  }
}
