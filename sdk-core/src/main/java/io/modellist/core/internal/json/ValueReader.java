package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import io.modellist.core.FieldProblem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one type. A value of another type is a problem, which is returned and not
 * thrown: that is cheap, and the caller knows where the value belongs. Safe to share.
 */
abstract class ValueReader {
  /**
   * Reads the value that starts at the parser's token, which is not a JSON null. Leaves the parser
   * at the value's last token.
   *
   * @return the value, null if it counts as absent, or a {@link FieldProblem} with a pointer
   *     relative to the value
   * @throws IOException if nothing more of the body can be read
   */
  abstract @Nullable Object read(JsonParser p, Notes notes) throws IOException;

  /** Returns the value for a JSON null. Only a type that tells it from an absent field has one. */
  @Nullable Object ofNull() {
    return null;
  }

  /** Skips the value at the parser's token, and returns a problem with its text. */
  static FieldProblem problem(JsonParser p, String reason) throws IOException {
    return new FieldProblem("", RawText.read(p), reason);
  }
}
