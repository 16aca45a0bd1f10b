package io.modellist.core.internal.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.modellist.core.FieldProblem;
import java.io.Closeable;

/**
 * Thrown for a value that is not of the expected type. The enclosing record, list or map is read
 * without it.
 */
final class BadValue extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  private final transient FieldProblem problem;

  private BadValue(FieldProblem problem) {
    super((Closeable) null, problem.reason());
    this.problem = problem;
  }

  /**
   * Creates an exception for a value of another JSON type. The code that catches it reads the raw
   * text.
   */
  static BadValue of(String reason) {
    return new BadValue(new FieldProblem("", "", reason));
  }

  /**
   * Creates an exception with a pointer relative to this value, and with its raw text, which the
   * code that catches it could no longer read.
   */
  static BadValue of(FieldProblem problem) {
    return new BadValue(problem);
  }

  FieldProblem problem() {
    return problem;
  }
}
