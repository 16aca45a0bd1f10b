package io.modellist.core;

/** 422: a parameter is not valid; {@link ApiError#errors()} says which. */
public final class ValidationException extends ApiException {
  private static final long serialVersionUID = 1L;

  ValidationException(Refusal refusal) {
    super(refusal);
  }
}
