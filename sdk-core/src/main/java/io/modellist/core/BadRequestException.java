package io.modellist.core;

/** 400: the service could not make sense of the request. */
public final class BadRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  BadRequestException(Refusal refusal) {
    super(refusal);
  }
}
