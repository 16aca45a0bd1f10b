package io.modellist.core;

/**
 * A parameter of the request is not valid (422). {@link ApiError#errors()} lists the parameters;
 * the message contains the first five.
 */
public final class ValidationException extends ApiException {
  private static final long serialVersionUID = 1L;

  ValidationException(Refusal refusal) {
    super(refusal);
  }
}
