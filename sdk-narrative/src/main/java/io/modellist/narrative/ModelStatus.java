package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether a model is in use. An open enum: the service may send a word that this release does not
 * know.
 *
 * @param value the word on the wire
 */
public record ModelStatus(@JsonValue String value) {
  /** In use. */
  public static final ModelStatus ACTIVE = new ModelStatus("active");

  /** Put away. */
  public static final ModelStatus ARCHIVED = new ModelStatus("archived");

  /** Any word. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ModelStatus {}

  @Override
  public String toString() {
    return value;
  }
}
