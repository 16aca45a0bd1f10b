package io.modellist.core;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error of one part of a request. Immutable. */
public final class FieldError implements Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf returns serializable lists.
  private final List<String> loc;

  private final @Nullable String msg;
  private final @Nullable String type;

  /**
   * Creates an error of a part.
   *
   * @param loc see {@link #loc()}; copied
   * @param msg see {@link #msg()}; may be null
   * @param type see {@link #type()}; may be null
   */
  public FieldError(List<String> loc, @Nullable String msg, @Nullable String type) {
    this.loc = List.copyOf(loc);
    this.msg = msg;
    this.type = type;
  }

  /**
   * Returns the location of the part: the steps from the outside in, such as {@code ["query",
   * "page"]}. A location that the service sends as one text is one step. Unmodifiable, never null.
   */
  public List<String> loc() {
    return loc;
  }

  /** Returns the description of the error, for people. */
  public Optional<String> msg() {
    return Optional.ofNullable(msg);
  }

  /** Returns the kind of error, for programs. */
  public Optional<String> type() {
    return Optional.ofNullable(type);
  }

  /** Returns the location as one text, such as {@code query.page}. */
  public String path() {
    return String.join(".", loc);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldError that
        && loc.equals(that.loc)
        && Objects.equals(msg, that.msg)
        && Objects.equals(type, that.type);
  }

  @Override
  public int hashCode() {
    return Objects.hash(loc, msg, type);
  }

  @Override
  public String toString() {
    return "FieldError[loc=%s, msg=%s, type=%s]".formatted(loc, msg, type);
  }
}
