package io.modellist.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a request that the service refused. Immutable.
 *
 * @param loc where: the steps from the outside in, such as {@code ["query", "page"]}; a location
 *     that the service gives as one text is one step
 * @param msg what is wrong, for people, or null
 * @param type what is wrong, for programs, or null
 */
public record FieldError(List<String> loc, @Nullable String msg, @Nullable String type) {
  /** Copies the list. */
  public FieldError {
    loc = List.copyOf(loc);
  }

  /** The location as one text: {@code query.page}. */
  public String path() {
    return String.join(".", loc);
  }
}
