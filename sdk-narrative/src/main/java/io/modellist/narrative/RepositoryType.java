package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a model's files are kept. An open enum: the service may send a word that this release does
 * not know.
 *
 * @param value the word on the wire
 */
public record RepositoryType(@JsonValue String value) {
  /** On Hugging Face. */
  public static final RepositoryType HUGGING_FACE = new RepositoryType("hugging_face");

  /** At Narrative itself. */
  public static final RepositoryType NARRATIVE = new RepositoryType("narrative");

  /** Any word. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RepositoryType {}

  @Override
  public String toString() {
    return value;
  }
}
