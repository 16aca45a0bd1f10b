package io.modellist.openwebui;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A tag. The service sends {@code {"name": "x"}}, and some tools store plain text; both are taken.
 * Immutable.
 *
 * @param name the tag, or null
 */
public record Tag(@Nullable String name) {
  /** A tag as an object. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Tag {}

  /** A tag as plain text. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Tag of(String name) {
    return new Tag(name);
  }
}
