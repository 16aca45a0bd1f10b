package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of repository that holds a model's files. An open enum: values that this release does
 * not know are kept as the service sends them, and are sent unchanged in a query.
 *
 * @param value the value on the wire, such as {@code hugging_face}
 */
public record RepositoryType(@JsonValue String value) {
  /** A repository on Hugging Face. */
  public static final RepositoryType HUGGING_FACE = new RepositoryType("hugging_face");

  /** A repository at Narrative itself. */
  public static final RepositoryType NARRATIVE = new RepositoryType("narrative");

  /** Creates a type with any value, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RepositoryType {}

  @Override
  public String toString() {
    return value;
  }
}
