package io.modellist.core;

/** The service could not understand the request (400). */
public final class BadRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  BadRequestException(Refusal refusal) {
    super(refusal);
  }
}
