package io.modellist.core.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The path from a body's outermost value to the value that the decoder reads. The parser cannot
 * report it, because a parser over buffered tokens does not know where they were in the body.
 */
final class DecodingPath {
  private @Nullable Object[] steps = new @Nullable Object[16];
  private int depth;

  int depth() {
    return depth;
  }

  /** Enters a field, given by its name, or a member of a list, given by its index as an Integer. */
  void enter(Object step) {
    if (depth == steps.length) {
      steps = Arrays.copyOf(steps, depth * 2);
    }
    steps[depth++] = step;
  }

  /** Returns to the level at which {@link #depth()} had this value. */
  void leaveTo(int earlier) {
    depth = earlier;
  }

  /** Returns the JSON pointer from the value at this depth to the current value. */
  String pointer(int from) {
    StringBuilder pointer = new StringBuilder();
    for (int i = from; i < depth; i++) {
      pointer.append(step(String.valueOf(steps[i])));
    }
    return pointer.toString();
  }

  /** Encodes a step of a JSON pointer (RFC 6901, section 3). */
  static String step(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
