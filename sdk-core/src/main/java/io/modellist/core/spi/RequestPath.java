package io.modellist.core.spi;

import io.modellist.core.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The path of a request below the base URL, as segments that are not encoded yet. A value with a
 * slash stays one segment. Immutable.
 *
 * @param segments the segments, in order
 */
public record RequestPath(List<String> segments) {
  /** Copies the list. */
  public RequestPath {
    segments = List.copyOf(segments);
  }

  /**
   * Parses a path with slashes. Leading and trailing slashes are ignored.
   *
   * @throws ConfigurationException when a segment is {@code .} or {@code ..}, or there is none
   */
  public static RequestPath of(String path) {
    RequestPath result = new RequestPath(List.of());
    for (String segment : Arrays.asList(path.split("/", -1))) {
      result = segment.isEmpty() ? result : result.value("path", segment);
    }
    if (result.segments.isEmpty()) {
      throw new ConfigurationException("the path \"" + path + "\" has no segment");
    }
    return result;
  }

  /** Returns this path followed by the segments of another one. */
  public RequestPath then(String path) {
    List<String> more = new ArrayList<>(segments);
    more.addAll(of(path).segments);
    return new RequestPath(more);
  }

  /**
   * Returns this path followed by one value as one segment.
   *
   * @param name the name of the value, for the message of the exception
   * @throws ConfigurationException when the value is blank, {@code .} or {@code ..}, which would
   *     climb out of the path
   */
  public RequestPath value(String name, String value) {
    String refused =
        value.isBlank() ? "blank" : value.equals(".") || value.equals("..") ? value : null;
    if (refused != null) {
      throw new ConfigurationException(
          "the " + name + " cannot be part of a path: it is " + refused);
    }
    List<String> more = new ArrayList<>(segments);
    more.add(value);
    return new RequestPath(more);
  }

  @Override
  public String toString() {
    return "/" + String.join("/", segments);
  }
}
