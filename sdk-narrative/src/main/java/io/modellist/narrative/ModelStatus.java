package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The status of a model. An open enum: values that this release does not know are kept as the
 * service sends them.
 *
 * @param value the value on the wire, such as {@code active}
 */
public record ModelStatus(@JsonValue String value) {
  /** The model is in use. */
  public static final ModelStatus ACTIVE = new ModelStatus("active");

  /** The model is archived. */
  public static final ModelStatus ARCHIVED = new ModelStatus("archived");

  /** Creates a status with any value, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ModelStatus {}

  @Override
  public String toString() {
    return value;
  }
}
