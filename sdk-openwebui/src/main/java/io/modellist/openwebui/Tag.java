package io.modellist.openwebui;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a model. Immutable. The server sends {@code {"name": "x"}}, but some tools store plain
 * text. Both forms are read.
 *
 * @param name the name of the tag, or null if absent
 */
public record Tag(@JsonProperty("name") @Nullable String name) {
  /** Creates a tag from the object form. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Tag {}

  /** Creates a tag from the plain text form. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Tag of(String name) {
    return new Tag(name);
  }
}
