package io.modellist.core.internal.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.modellist.core.FieldProblem;
import java.io.Closeable;

/** A value that cannot be what is due; what holds it goes on without it. */
final class BadValue extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  private final transient FieldProblem problem;

  private BadValue(FieldProblem problem) {
    super((Closeable) null, problem.reason());
    this.problem = problem;
  }

  /** Of another JSON type; what stands there is read from the parser by who catches this. */
  static BadValue of(String reason) {
    return new BadValue(new FieldProblem("", "", reason));
  }

  /** With a pointer from this value on, and the raw text if it cannot be read any more. */
  static BadValue of(FieldProblem problem) {
    return new BadValue(problem);
  }

  FieldProblem problem() {
    return problem;
  }
}
