package io.modellist.core.internal.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.modellist.core.FieldProblem;
import java.io.Closeable;

/** A value that is not of the expected type; whatever holds it goes on without it. */
final class BadValue extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  private final transient FieldProblem problem;

  private BadValue(FieldProblem problem) {
    super((Closeable) null, problem.reason());
    this.problem = problem;
  }

  /** Creates one for another JSON type; the raw text is read where this is caught. */
  static BadValue of(String reason) {
    return new BadValue(new FieldProblem("", "", reason));
  }

  /** Creates one with a pointer from this value on, and raw text that can no longer be read. */
  static BadValue of(FieldProblem problem) {
    return new BadValue(problem);
  }

  FieldProblem problem() {
    return problem;
  }
}
