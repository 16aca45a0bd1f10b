package io.modellist.core.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The way from a body's outermost value to where the decoder stands. Kept beside the parser, as a
 * parser over buffered tokens does not know where they came from.
 */
final class Place {
  private @Nullable Object[] steps = new @Nullable Object[16];
  private int depth;

  int depth() {
    return depth;
  }

  /** Down to a field, by its name, or to a member of a list, by its Integer. */
  void enter(Object step) {
    if (depth == steps.length) {
      steps = Arrays.copyOf(steps, depth * 2);
    }
    steps[depth++] = step;
  }

  /** Back to where {@link #depth()} was so much. */
  void leaveTo(int earlier) {
    depth = earlier;
  }

  /** The JSON pointer from so many steps down to here. */
  String pointer(int from) {
    StringBuilder pointer = new StringBuilder();
    for (int i = from; i < depth; i++) {
      pointer.append(step(String.valueOf(steps[i])));
    }
    return pointer.toString();
  }

  /** A step of a JSON pointer (RFC 6901, section 3). */
  static String step(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
